import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import type { Behaviour } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openVisitor, paceOf, pending, timeOf } from './visitor.ts'

const browser = shareBrowser()

const secondMs = 1000
const hourMs = 3_600_000

const busy = (...asked: string[]): Behaviour => ({
  answer: async ({ read, response }) => {
    await read()
    response
      .writeHead(503, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After, Date',
        'Retry-After': asked,
      })
      .end()
  },
})

/** A visitor whose time stands still until the test moves it. */
const visit = async () => {
  const { url, endpoint } = await startDeliverySite()
  const visitor = await openVisitor(browser)
  await visitor.context.clock.install()
  await visitor.context.clock.pauseAt(Date.now() + secondMs)
  const page = await visitor.open(url)
  return { url, endpoint, page, clock: visitor.context.clock }
}

type Visit = Awaited<ReturnType<typeof visit>>

/** Everything that might make the client hurry: none of it may. */
const pushHard = async ({ page, clock }: Pick<Visit, 'page' | 'clock'>) => {
  await submit(page, 'A new one')
  await flush(page)
  await page.reload()
  // Its idle moment, in which a page begins to deliver.
  await clock.fastForward(20)
  await flush(page)
}

/** How long the next attempt has to wait, in ms. */
const waitOf = async (page: Page) => ((await paceOf(page))?.nextAt ?? 0) - (await timeOf(page))

describe('Retry-After of 999999999, of -5, of a date in 1970, twice', () => {
  test.each<[what: string, asked: string[], leastMs: number, mostMs: number]>([
    ['999999999 is held to an hour', ['999999999'], hourMs, 1.5 * hourMs],
    ['-5 is held to a second', ['-5'], secondMs, 61 * secondMs],
    [
      'a date in 1970 is held to a second',
      ['Thu, 01 Jan 1970 00:00:00 GMT'],
      secondMs,
      1.5 * secondMs,
    ],
    [
      'twice in one answer holds for the shorter, at the least',
      ['120', '240'],
      120 * secondMs,
      360 * secondMs,
    ],
  ])('%s; no submission, flush() or reload undercuts it', async (_, asked, leastMs, mostMs) => {
    const { endpoint, page, clock } = await visit()
    endpoint.next(busy(...asked))
    await submit(page, 'First')
    await flush(page)
    expect(endpoint.requests).toHaveLength(1)
    const waitMs = await waitOf(page)
    expect(waitMs).toBeGreaterThanOrEqual(leastMs)
    expect(waitMs).toBeLessThanOrEqual(mostMs)

    await pushHard({ page, clock })
    await clock.fastForward(leastMs - 100)
    await flush(page)
    expect([endpoint.requests.length, await pending(page)]).toEqual([1, 2])

    await clock.fastForward(mostMs - leastMs + 100)
    await expect.poll(() => pending(page)).toBe(0)
    expect(endpoint.stored.size).toBe(2)
    expect(endpoint.requests).toHaveLength(2)
  })

  test('twice in a row: the second stands as long as it says, from when it was said', async () => {
    const { endpoint, page, clock } = await visit()
    endpoint.next(busy('100'), busy('100'))
    await submit(page, 'First')
    await flush(page)
    await clock.fastForward(150 * secondMs)
    await expect.poll(() => endpoint.requests.length).toBe(2)
    await flush(page)
    const waitMs = await waitOf(page)
    expect(waitMs).toBeGreaterThanOrEqual(100 * secondMs)
    expect(waitMs).toBeLessThanOrEqual(150 * secondMs)
    await pushHard({ page, clock })
    await clock.fastForward(99 * secondMs)
    await flush(page)
    expect(endpoint.requests).toHaveLength(2)
    await clock.fastForward(51 * secondMs)
    await expect.poll(() => pending(page)).toBe(0)
    expect(endpoint.requests).toHaveLength(3)
  })
})
