import { describe, expect, test } from 'vitest'
import { flush, submit } from '../../helpers/delivery-site.ts'
import { captivePortal, hangAfterHeaders, okPlain, wrongIds } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { firstPauseMs, paceOf, pass, pending, visit } from './visitor.ts'

const browser = shareBrowser()

test('200 with HTML, as a captive portal answers: kept, retried, and delivered later', async () => {
  const { endpoint, page, told } = await visit(browser)
  endpoint.next(captivePortal)
  const { id } = await submit(page, 'From the train')
  await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
  expect([await pending(page), told]).toEqual([1, []])
  await pass(page, firstPauseMs)
  await expect.poll(() => pending(page)).toBe(0)
  expect([endpoint.stored.has(id), endpoint.copies(id), endpoint.identical(id)]).toEqual([
    true,
    2,
    true,
  ])
  expect(told).toEqual([['delivered', { ids: [id] }]])
})

describe('200 with another id', () => {
  test('is delivered by its status, as long as nobody asked for more', async () => {
    const { endpoint, page, told } = await visit(browser)
    endpoint.next(wrongIds)
    const { id } = await submit(page, 'Thanks for nothing')
    await expect.poll(() => pending(page)).toBe(0)
    expect([told, endpoint.copies(id)]).toEqual([[['delivered', { ids: [id] }]], 1])
  })

  test('counts as a failed attempt under acknowledge "byId", and the entry is kept', async () => {
    const { endpoint, page, told } = await visit(browser, { config: { acknowledge: 'byId' } })
    endpoint.next(wrongIds)
    const { id } = await submit(page, 'Name me')
    await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
    expect([await pending(page), told]).toEqual([1, []])
    await pass(page, firstPauseMs)
    await expect.poll(() => pending(page)).toBe(0)
    expect([endpoint.copies(id), endpoint.identical(id)]).toEqual([2, true])
    expect(told).toEqual([['delivered', { ids: [id] }]])
  })
})

test('204 is delivered, once', async () => {
  const { endpoint, page, told } = await visit(browser)
  endpoint.always(okPlain)
  const { id } = await submit(page, 'Fine')
  await expect.poll(() => pending(page)).toBe(0)
  expect(await flush(page)).toBe(0)
  expect([told, endpoint.requests.length]).toEqual([[['delivered', { ids: [id] }]], 1])
})

test('hang after headers: given up after 10 s, kept, and sent again with the same bytes', async () => {
  const { endpoint, page, told } = await visit(browser)
  endpoint.next(hangAfterHeaders())
  const { id } = await submit(page, 'Are you there?')
  await expect.poll(() => endpoint.stored.has(id)).toBe(true)
  await pass(page, 8_000)
  expect([endpoint.requests[0]?.aborted, await pending(page)]).toEqual([false, 1])
  await pass(page, 3_000)
  await expect.poll(() => endpoint.requests[0]?.aborted).toBe(true)
  await expect.poll(async () => (await paceOf(page))?.failures).toBe(1)
  expect([await pending(page), told]).toEqual([1, []])
  await pass(page, firstPauseMs)
  await expect.poll(() => pending(page)).toBe(0)
  expect([endpoint.copies(id), endpoint.identical(id)]).toEqual([2, true])
})
