import type { BrowserContext } from 'playwright-core'
import { medianOf, type Row, row } from './table.ts'

const loads = 9

/** Long enough for everything that waits until the page is idle. */
const idleMs = 1500

const load = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url)
  await page.waitForTimeout(idleMs)
  const { metrics } = await session.send('Performance.getMetrics')
  await page.close()
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
  return { requests, scriptMs: 1000 * seconds }
}

/** What a page pays for which nothing is pending. */
export const measureIdling = async (context: BrowserContext, url: string): Promise<Row[]> => {
  const ours: number[] = []
  const bare: number[] = []
  let more: readonly string[] = []
  for (let index = 0; index < loads; index += 1) {
    const without = await load(context, `${url}/bare`)
    const withUs = await load(context, `${url}/`)
    bare.push(without.scriptMs)
    ours.push(withUs.scriptMs)
    more = withUs.requests.slice(without.requests.length)
  }
  return [
    row(`nothing pending: requests more than without us (${more.join(', ')})`, more.length, '', 2),
    row(`nothing pending: script time, median of ${loads}`, medianOf(ours), 'ms', 15),
    row('the same page without us: script time', medianOf(bare), 'ms'),
  ]
}
