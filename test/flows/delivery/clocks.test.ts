import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { hang, ok, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openVisitor, paceOf, pass, pending, rowsOf, timeOf } from './visitor.ts'

const browser = shareBrowser()

const minuteMs = 60_000
const tenYearsMs = 10 * 365.25 * 24 * 60 * minuteMs

/** A visitor whose clock shows this time, and ticks. */
const visitAt = async (time: number) => {
  const site = await startDeliverySite()
  const visitor = await openVisitor(browser)
  await visitor.context.clock.install({ time })
  const page = await visitor.open(site.url)
  return { ...site, ...visitor, page, clock: visitor.context.clock }
}

describe('clock ten years ahead and back', () => {
  test('ahead: what was stored before has not expired, and goes', async () => {
    const { endpoint, page, clock } = await visitAt(Date.now())
    endpoint.next(status(503))
    const { id } = await submit(page, 'Before the jump')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    await clock.setSystemTime(Date.now() + tenYearsMs)
    await endpoint.refuse()
    await page.reload()
    expect(await flush(page)).toBe(1)
    await endpoint.listen()
    await page.reload()
    expect(await flush(page)).toBe(0)
    expect([endpoint.stored.has(id), endpoint.identical(id)]).toEqual([true, true])
  })

  test.each([
    ['an endpoint that was down', status(503)],
    ['an endpoint that asked for an hour', status(429, { 'Retry-After': '3600' })],
    ['an endpoint that took nothing', status(403)],
  ])('back: what was stored meanwhile is not stuck after %s', async (_, behaviour) => {
    const { endpoint, page, clock } = await visitAt(Date.now() + tenYearsMs)
    endpoint.next(behaviour)
    const { id } = await submit(page, 'In ten years')
    await expect.poll(() => paceOf(page)).toMatchObject({ nextAt: expect.any(Number) })
    await clock.setSystemTime(Date.now())
    await page.reload()
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => pending(page)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
  })

  test('back: the lease of a tab that died in the future bars nobody', async () => {
    const { url, endpoint, page, clock, open } = await visitAt(Date.now() + tenYearsMs)
    endpoint.always(hang)
    const { id } = await submit(page, 'Cut off')
    await endpoint.arrived(1)
    expect((await rowsOf(page)).lease).toBeDefined()
    await page.close()
    await clock.setSystemTime(Date.now())
    endpoint.always(ok)
    const next = await open(url)
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => pending(next)).toBe(0)
  })

  test('and back while a page is open: its next submission takes along what waited', async () => {
    const { endpoint, page, clock } = await visitAt(Date.now())
    await clock.setSystemTime(Date.now() + tenYearsMs)
    endpoint.next(status(503))
    await submit(page, 'Ahead')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    await clock.setSystemTime(Date.now())
    await submit(page, 'Back')
    await expect.poll(() => pending(page)).toBe(0)
    expect(endpoint.stored.size).toBe(2)
  })
})

describe('clock in 1970 at first start', () => {
  test('an answer is stored, sent, and then sent again when the clock is right', async () => {
    const { endpoint, page, clock, troubles } = await visitAt(0)
    expect(await timeOf(page)).toBeLessThan(minuteMs)
    const first = await submit(page, 'No battery')
    expect(first.durable).toBe(true)
    await expect.poll(() => pending(page)).toBe(0)
    expect(endpoint.stored.get(first.id)?.at).toMatch(/^1970-01-01T00:/)

    endpoint.next(status(503))
    const second = await submit(page, 'Still none')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    await clock.setSystemTime(Date.now())
    await page.reload()
    await expect.poll(() => endpoint.stored.has(second.id)).toBe(true)
    await expect.poll(() => pending(page)).toBe(0)
    expect(troubles).toEqual([])
  })

  test('a Retry-After date is read against the answer’s own clock, not against 1970', async () => {
    const { endpoint, page } = await visitAt(0)
    const serverMs = Date.parse('2026-11-22T09:12:00Z')
    endpoint.next(
      status(503, {
        Date: new Date(serverMs).toUTCString(),
        'Retry-After': new Date(serverMs + 2 * minuteMs).toUTCString(),
      }),
    )
    await submit(page, 'Later')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    await pass(page, 1.9 * minuteMs)
    expect(await flush(page)).toBe(1)
    expect(endpoint.requests).toHaveLength(1)
    await pass(page, 1.1 * minuteMs)
    await expect.poll(() => pending(page)).toBe(0)
  })
})
