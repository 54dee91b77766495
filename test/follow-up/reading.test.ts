import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { loadSmall } from '../../src/platform/load-small.ts'
import { createDevice } from './helpers/follow.ts'
import { aFeed, aNotice, aThread } from './helpers/samples.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('a device without a claim never fetches the feed', async () => {
  const device = createDevice()
  const { claim: _, ...unclaimed } = aThread()
  await device.remember(unclaimed)
  const page = await device.load({ feed: aFeed(aNotice()) })
  await page.show(true)
  expect(page.requests).toEqual([])
  await device.remember(aThread('q1ZxA9_k', { id: '0193-b' }))
  await page.followUp.refresh()
  await device.pass(0)
  expect(page.requests).toHaveLength(1)
})

test('reads again only after pollMinutes, in whichever tab or page load', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const first = await device.load({ feed: aFeed(aNotice()) })
  expect(first.requests).toHaveLength(1)
  await first.leave()
  await device.pass(14 * 60_000)
  const second = await device.load({ visits: 2 })
  expect(second.requests).toHaveLength(0)
  expect(second.notice()?.notice.id).toBe('n_8Kd2')
  await device.pass(60_000)
  expect(second.requests).toHaveLength(0)
  await second.show(false)
  await second.show(true)
  expect(second.requests).toHaveLength(1)
  await second.show(true)
  expect(second.requests).toHaveLength(1)
})

test('pollMinutes 0 reads once at every load', async () => {
  const device = createDevice()
  await device.remember(aThread())
  for (let i = 0; i < 3; i++) {
    const page = await device.load({}, { pollMinutes: 0 })
    await page.followUp.refresh()
    await device.pass(5000)
    expect(page.requests).toHaveLength(1)
    await page.leave()
  }
})

test('where the feed fails the last good one serves, and it is asked less often', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const good = await device.load({ feed: aFeed(aNotice()), polite: false })
  await good.leave()
  await device.pass(60_000)
  const page = await device.load({ feed: new Error('HTTP 503') }, { pollMinutes: 1 })
  expect(page.errors.map(({ code }) => code)).toEqual(['feed-unreachable'])
  expect(page.errors[0]?.message).toContain('/notices.json')
  expect(page.errors[0]?.message).toContain('503')
  expect(page.notice()?.notice.id).toBe('n_8Kd2')

  await device.pass(60_000)
  await page.show(true)
  expect(page.requests).toHaveLength(1)
  await device.pass(60_000)
  await page.show(true)
  expect(page.requests).toHaveLength(2)
  expect(page.errors).toHaveLength(1)
})

test('a clock that was set back does not end the reading', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const at = device.clock.now() + 400 * 864e5
  await device.rows.transact((rows) =>
    rows.put('feed', { version: 1, at, failures: 0, notices: [] }),
  )
  const page = await device.load({ feed: aFeed(aNotice()) })
  expect(page.requests).toHaveLength(1)
})

test('keeps of a feed only what speaks to this device, or to everyone', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const others = aNotice({ id: 'other', to: { claims: ['zzzzzzzz'] } })
  await device.load({ feed: aFeed(aNotice(), others, aNotice({ id: 'all', to: 'everyone' })) })
  expect(await device.rows.transact((rows) => rows.get('feed'))).toMatchObject({
    notices: [
      { id: 'n_8Kd2', to: { claims: ['q1ZxA9_k'] } },
      { id: 'all', to: 'everyone' },
    ],
  })
})

test('a notice that is taken back while it waits does not show', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const first = await device.load({ feed: aFeed(aNotice()), polite: false })
  expect(first.$unread.get()).toBe(1)
  await first.leave()
  await device.pass(16 * 60_000)
  const feed = { ...aFeed(aNotice()), revoked: ['n_8Kd2'] }
  const second = await device.load({ feed })
  expect(second.notice()).toBeUndefined()
  expect(second.$unread.get()).toBe(0)
})

test('reads a real feed over HTTP, and says what the server said where it fails', async () => {
  let status = 200
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(aFeed(aNotice())))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices.json`

  const device = createDevice()
  await device.remember(aThread())
  const load = loadSmall

  const good = await device.load({}, { load, feed, pollMinutes: 0 })
  await expect.poll(() => good.notice()?.title).toBe('The coupon box keeps your code')
  await good.leave()
  status = 404
  const bad = await device.load({ visits: 2 }, { load, feed, pollMinutes: 0 })
  await expect.poll(() => bad.errors[0]?.message).toContain('HTTP 404')
})
