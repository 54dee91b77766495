import type { BrowserContext } from 'playwright-core'
import { submitMany } from './in-page.ts'
import { type Row, row } from './table.ts'

const wanted = 200

/** Until an answer is on the disk, in the page of a customer whose endpoint answers. */
export const measureSubmitting = async (context: BrowserContext, url: string): Promise<Row[]> => {
  const page = await context.newPage()
  await page.goto(url)
  const text = 'Coupon empties when I rotate the phone. '.repeat(5)
  await page.evaluate(submitMany, { count: 10, text, pauseMs: 50 })
  const { times, refused } = await page.evaluate(submitMany, { count: wanted, text, pauseMs: 20 })
  await page.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0
  return [
    row(`submit to durable, median of ${wanted}`, at(0.5), 'ms', 10),
    row('submit to durable, p99', at(0.99), 'ms'),
    row('submissions that were not saved', refused, '', 0),
  ]
}
