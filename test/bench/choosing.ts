/**
 * What many prompts cost a page: at a signal, and at its start, in a real Chromium with the built
 * script. `npm run bench:choosing`. Ratios compare within one run.
 */
import { loadavg } from 'node:os'
import { openBrowser } from '../helpers/browser.ts'
import { measureBooting } from './choosing/booting.ts'
import { measureSignalling } from './choosing/signalling.ts'
import { startChoosingSite } from './choosing/site.ts'
import { printed } from './cost/table.ts'

const loads: number[] = [loadavg()[0] ?? 0]
const site = await startChoosingSite()
const browser = await openBrowser()
try {
  const rows = [
    ...(await measureSignalling(browser, site.url)),
    ...(await measureBooting(browser, site.url)),
  ]
  loads.push(loadavg()[0] ?? 0)
  console.log(printed(rows))
  console.log(`Load before and after: ${loads.map((load) => load.toFixed(2)).join(', ')}`)
} finally {
  await browser.close()
  site.close()
}
