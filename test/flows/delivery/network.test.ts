import { describe, expect, test } from 'vitest'
import { submit } from '../../helpers/delivery-site.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { paceOf, pass, pending, timeOf, visit } from './visitor.ts'

const browser = shareBrowser()

const secondMs = 1000

test('online and offline 20 times in 5 s: a handful of requests, each entry once, nothing lost', async () => {
  const { endpoint, context, page, troubles } = await visit(browser)
  const attempts: number[] = []
  page.on('request', (request) => {
    if (request.url() === endpoint.url && request.method() === 'POST') attempts.push(Date.now())
  })
  // What stores an answer is in memory before anyone is asked.
  await submit(page, 'While all was well')
  await expect.poll(() => pending(page)).toBe(0)

  const ids: string[] = []
  for (let times = 0; times < 20; times += 1) {
    await context.setOffline(true)
    if (times % 7 === 0) ids.push((await submit(page, `In flap ${times}`)).id)
    await page.waitForTimeout(125)
    await context.setOffline(false)
    await page.waitForTimeout(125)
  }
  expect(attempts.length).toBeLessThanOrEqual(1 + ids.length + 5)

  // Coming back asks for 40 s at most.
  await pass(page, 41 * secondMs)
  await expect.poll(() => pending(page)).toBe(0)
  expect(ids.map((id) => endpoint.stored.has(id))).toEqual(ids.map(() => true))
  // A request that the line cut may have come through all the same; never more than one did.
  const copies = ids.reduce((sum, id) => sum + endpoint.copies(id), 0)
  expect(copies).toBeLessThanOrEqual(ids.length + 1)
  expect(attempts.length).toBeLessThanOrEqual(1 + ids.length + 6)
  expect(troubles).toEqual([])
})

describe('onLine true without a route', () => {
  test('keeps the entry, pauses 1 s and a part of 10 s, and delivers when somebody listens', async () => {
    const { endpoint, page, told, troubles } = await visit(browser)
    await endpoint.refuse()
    expect(await page.evaluate(() => navigator.onLine)).toBe(true)
    const before = await timeOf(page)
    const { id, durable } = await submit(page, 'Through the tunnel')
    expect(durable).toBe(true)
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    const { nextAt = 0 } = (await paceOf(page)) ?? {}
    expect(nextAt).toBeGreaterThanOrEqual(before + secondMs)
    expect(nextAt).toBeLessThanOrEqual((await timeOf(page)) + 11 * secondMs)
    expect([await pending(page), told]).toEqual([1, []])

    await endpoint.listen()
    await pass(page, 11 * secondMs)
    await expect.poll(() => pending(page)).toBe(0)
    expect([endpoint.requests.length, endpoint.copies(id), endpoint.stored.has(id)]).toEqual([
      1,
      1,
      true,
    ])
    expect(troubles).toEqual([])
  })

  test('does not stop the next page from trying, when its time has come', async () => {
    const { url, endpoint, page, context } = await visit(browser)
    await endpoint.refuse()
    const { id } = await submit(page, 'Over night')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    await page.close()
    await endpoint.listen()
    // The longest pause after two failures: the page that left may have tried once more.
    await context.clock.fastForward(121 * secondMs)
    const next = await context.newPage()
    await next.goto(url)
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => pending(next)).toBe(0)
    expect(endpoint.copies(id)).toBe(1)
  })
})
