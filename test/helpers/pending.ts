import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import type { Receipt } from '../../src/model/events.ts'
import { type DeliverySite, submit } from './delivery-site.ts'
import { status } from './fault-server.ts'
import { storedRows } from './stored-rows.ts'

/**
 * Leaves entries behind on a person's device, as a tab does that was closed before the endpoint
 * had time. They are due three or four seconds later, for all tabs at the same moment; no tab is
 * left, and no lease.
 */
export const leavePending = async (
  person: BrowserContext,
  { url, endpoint }: DeliverySite,
  texts: readonly string[],
): Promise<readonly Receipt[]> => {
  let allStored = () => {}
  const stored = new Promise<void>((resolve) => {
    allStored = resolve
  })
  const busy = status(503, { 'Retry-After': '3' })
  endpoint.next({ answer: (exchange) => stored.then(() => busy.answer(exchange)) })
  const page = await person.newPage()
  await page.goto(url)
  const receipts = await Promise.all(texts.map((text) => submit(page, text)))
  allStored()
  const rows = () => storedRows(page)
  await expect.poll(rows, { interval: 10 }).toHaveProperty('pace')
  // Before it tries again, which closing it would count as failed.
  await page.evaluate('new Promise((done) => windchime("ready", (it) => done(it.destroy())))')
  const keys = Object.keys(await rows())
  expect(keys).not.toContain('lease')
  expect(keys.filter((key) => key.startsWith('entry/'))).toHaveLength(texts.length)
  await page.close()
  return receipts
}
