import { expect, test } from 'vitest'
import { createDevice } from './helpers/follow.ts'
import { aFeed, aNotice, aThread } from './helpers/samples.ts'

const started = async () => {
  const device = createDevice()
  await device.remember(aThread())
  return device
}
const many = ['a', 'b', 'c', 'd', 'e'].map((id) => aNotice({ id }))

test('more than three news are one digest, and what is read there is read', async () => {
  const device = await started()
  const page = await device.load({ feed: aFeed(...many) })
  expect(page.notice()).toMatchObject({ count: 5, step: 'news' })
  expect(page.$unread.get()).toBe(5)
  await page.act((active) => active.dismiss())
  expect(page.$unread.get()).toBe(0)
  await page.leave()
  const next = await device.load({ feed: aFeed(...many), visits: 2 })
  await device.pass(5000)
  expect(next.notice()).toBeUndefined()
})

test('what stands beside its anchor is shown there, whatever else is new', async () => {
  const device = await started()
  const anchor = { isConnected: true } as Element
  const beside = aNotice({ id: 'beside', place: { anchor: '#coupon' } })
  const feed = aFeed(...many, beside)
  const page = await device.load({ feed, anchors: { '#coupon': anchor } })
  expect(page.notice()).toMatchObject({ notice: { id: 'beside' }, count: 1 })
})

test('a digest leads to all of it', async () => {
  const page = await (await started()).load({ feed: aFeed(...many) })
  await page.act((active) => active.openHistory())
  expect(page.opened).toEqual(['history'])
  expect(page.notice()).toBeUndefined()
})

test('what was dismissed can be taken back, and is there again', async () => {
  const device = await started()
  const page = await device.load({ feed: aFeed(aNotice()) })
  const active = page.notice()
  await page.act((it) => it.dismiss())
  expect(page.notice()).toBeUndefined()
  active?.undo()
  await device.pass(0)
  await expect.poll(() => page.notice()?.step).toBe('ask')
  expect((await device.thread('0193-a'))?.notices.n_8Kd2).not.toHaveProperty('dismissedAt', 1)
})

test('so can be what was muted', async () => {
  const device = await started()
  const page = await device.load({ feed: aFeed(aNotice()) })
  const active = page.notice()
  await page.act((it) => it.mute())
  active?.undo()
  await device.pass(0)
  await expect.poll(() => page.notice()).toBeDefined()
  expect((await device.thread('0193-a'))?.muted).toBeUndefined()
})

test.each([
  ['received', 0],
  ['planned', 1],
  ['in_progress', 1],
])('%s interrupts nobody, and counts as %i unread', async (status, unread) => {
  const device = await started()
  const page = await device.load({ feed: aFeed(aNotice({ status })) })
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
  expect(page.$unread.get()).toBe(unread)
  expect(page.$history.get()[0]?.state).toBe(status)
})

test('work under way is told beside its anchor', async () => {
  const device = await started()
  const anchor = { isConnected: true } as Element
  const feed = aFeed(aNotice({ status: 'planned', place: { anchor: '#coupon' } }))
  const page = await device.load({ feed, anchors: { '#coupon': anchor } })
  expect(page.notice()?.step).toBe('news')
})

test('who wants no notices gets none, and finds them all the same', async () => {
  const device = await started()
  await device.rows.transact((rows) => rows.put('preferences', { noNotices: true }))
  const page = await device.load({ feed: aFeed(aNotice()) })
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
  expect([page.$unread.get(), page.$history.get()[0]?.steps.length]).toEqual([1, 2])
})

test('the history tells each thread from its sending to its confirmation', async () => {
  const device = await started()
  const planned = aNotice({ id: 'p', status: 'planned', at: '2026-11-12T09:00:00Z' })
  const page = await device.load({ feed: aFeed(aNotice(), planned) })
  await page.act((active) => active.confirm('no', 'Still empties'))
  const [thread] = page.$history.get()
  expect(thread).toMatchObject({ ref: 'R-7F3K2QX', words: 'Coupon empties when I rotate' })
  expect(thread?.steps.map(({ state }) => state)).toEqual(['sent', 'planned', 'fixed', 'reopened'])
  expect(thread?.state).toBe('reopened')
  expect(JSON.stringify(thread)).not.toMatch(/never-leaves|proof/)
})

test('a thread of 400 days ago is no longer remembered', async () => {
  const device = createDevice()
  await device.remember(aThread('q1ZxA9_k', { at: '2025-09-01T09:00:00Z' }))
  const page = await device.load({ feed: aFeed(aNotice()) })
  expect([page.$history.get(), page.requests]).toEqual([[], []])
  expect(await device.thread('0193-a')).toBeUndefined()
})
