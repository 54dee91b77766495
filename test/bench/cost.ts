/**
 * What delivery costs, in a real Chromium with the built script and a real endpoint: `npm run cost`.
 * Ratios compare within one run: the machine is the same, and so is its mood.
 */
import { openBrowser } from '../helpers/browser.ts'
import { startFaultServer } from '../helpers/fault-server.ts'
import { measureDraining } from './cost/draining.ts'
import { measureIdling } from './cost/idling.ts'
import { startCostSite } from './cost/site.ts'
import { measureSubmitting } from './cost/submitting.ts'
import { printed, type Row } from './cost/table.ts'

const endpoint = await startFaultServer()
const site = await startCostSite(endpoint.url)
const browser = await openBrowser()

/** Each measure has a browser profile of its own. */
const inContext = async (
  measure: (context: Awaited<ReturnType<typeof browser.newContext>>) => Promise<Row[]>,
) => {
  const context = await browser.newContext()
  // What is sent to the page keeps its names by a helper that only exists here.
  await context.addInitScript('globalThis.__name = (it) => it')
  const rows = await measure(context)
  await context.close()
  return rows
}

try {
  const { url } = site
  const words = 'Coupon empties when I rotate the phone. '
  const draining = (name: string, text: string) =>
    inContext((context) => measureDraining({ browser, context, url, endpoint }, name, text))
  const rows = [
    ...(await inContext((context) => measureSubmitting(context, url))),
    ...(await draining('1,000 short', words)),
    ...(await draining('1,000 long', words.repeat(105))),
    ...(await inContext((context) => measureIdling(context, url))),
  ]
  console.log(printed(rows))
} finally {
  await browser.close()
  site.close()
  await endpoint.close()
}
