import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/follow-up/feed.ts'
import { addressed, match } from '../../src/follow-up/match.ts'
import type { FeedbackError } from '../../src/model/error.ts'
import { statuses } from '../../src/model/notice.ts'
import { rules } from '../../src/rules/rules.ts'
import { aFeed, aNotice, aThread } from './helpers/samples.ts'

const parse = (feed: unknown) => {
  const errors: FeedbackError[] = []
  const notices = parseFeed(feed, rules.operators, (error) => errors.push(error))
  return { notices, errors, paths: errors.map(({ path }) => path) }
}

test('takes every kind and status of the contract', () => {
  for (const status of statuses) expect(parse(aFeed(aNotice({ status }))).notices).toHaveLength(1)
  for (const kind of ['update', 'question', 'reward', 'invite'])
    expect(parse(aFeed(aNotice({ kind }))).notices).toHaveLength(1)
})

test('refuses a whole feed with one clear error', () => {
  for (const feed of [undefined, null, 7, 'no', [], {}, { version: 1 }, { notices: [] }]) {
    const { notices, errors } = parse(feed)
    expect(notices).toBeUndefined()
    expect(errors.map(({ code }) => code)).toEqual(['feed-unreachable'])
  }
  const { notices, errors } = parse({ ...aFeed(aNotice()), shelves: 64 })
  expect(notices).toBeUndefined()
  expect(errors[0]?.message).toContain('shelves')
  expect(parse({ ...aFeed(aNotice()), shelves: 0 }).notices).toHaveLength(1)
})

test('leaves a later version alone', () => {
  expect(parse({ version: 2, pages: [] })).toMatchObject({ notices: undefined, errors: [] })
})

test('skips what a later version will understand', () => {
  const later = [{ kind: 'poll' }, { status: 'merged' }, { kind: undefined }].map(aNotice)
  expect(parse(aFeed(...later))).toMatchObject({ notices: [], errors: [] })
})

test.each([
  ['id', { id: '' }],
  ['rev', { rev: '2' }],
  ['rev', { rev: undefined }],
  ['at', { at: 5 }],
  ['text', { text: undefined }],
  ['text', { text: {} }],
  ['text', { text: 'Fixed' }],
  ['text', { text: { en: { body: 'no title' } } }],
  ['text', { text: { en: { title: 'Fixed', body: 7 } } }],
  ['text', { text: { en: null } }],
  ['to', { to: undefined }],
  ['to', { to: { claims: 'q1ZxA9_k' } }],
  ['to', { to: { claims: [8] } }],
  ['since', { since: { release: 3 } }],
  ['place', { place: { pages: '/checkout' } }],
  ['place', { place: { anchor: {} } }],
  ['ask', { ask: { after: 5 } }],
  ['ask', { ask: { withinDays: '14' } }],
  ['expires', { expires: 20270220 }],
  ['by', { by: {} }],
  ['voices', { voices: '43' }],
  ['url', { url: ['https://shop.example'] }],
])('skips a notice with a broken %s, and says where', (field, more) => {
  const { notices, errors, paths } = parse(aFeed(aNotice(), aNotice(more), aNotice({ id: 'c' })))
  expect(notices).toHaveLength(2)
  expect(paths).toEqual([`notices[1].${field}`])
  expect(errors[0]?.code).toBe('notice-invalid')
})

test.each([
  ['https://shop.example/news', true],
  ['http://shop.example', true],
  ['HTTPS://shop.example', true],
  ['/news#coupon', true],
  ['news', true],
  ['?news=a:b', true],
  ['//other.example/news', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['JavaScript&colon;alert(1):', false],
  ['data:text/html,hello', false],
  ['mailto:someone@shop.example', false],
])('of links, %j: %s', (url, survives) => {
  const [notice] = parse(aFeed(aNotice({ url }))).notices ?? []
  expect(notice?.url).toBe(survives ? url : undefined)
})

test('what was taken back is gone', () => {
  const feed = { ...aFeed(aNotice(), aNotice({ id: 'b' })), revoked: ['n_8Kd2'] }
  expect(parse(feed).notices?.map(({ id }) => id)).toEqual(['b'])
})

test('looks at 5,000 notices at most', () => {
  const many = Array.from({ length: 5200 }, (_, i) => aNotice({ id: `n${i}` }))
  expect(parse(aFeed(...many)).notices).toHaveLength(5000)
})

test('no feed makes it throw', () => {
  const value = fc.anything({ withNullPrototype: false })
  const hostile = fc.record(
    {
      ...{ id: value, rev: value, kind: fc.constantFrom('update', 'question'), at: value },
      ...{ text: value, to: value, since: value, place: value, ask: value, expires: value },
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(hostile), value, (notices, revoked) => {
      const json = JSON.stringify({ version: 1, notices, revoked }, (_, it) =>
        typeof it === 'bigint' ? `${it}` : it,
      )
      const feed = parse(JSON.parse(json))
      expect(feed.notices).toBeDefined()
      addressed(feed.notices ?? [], [aThread()])
    }),
  )
})

test('finds 50 own claims among 10,000 in well under 10 ms', () => {
  const claim = (i: number) => `c${String(i).padStart(7, '0')}`
  const notices =
    parse(
      aFeed(
        ...Array.from({ length: 10 }, (_, n) =>
          aNotice({
            id: `n${n}`,
            to: { claims: Array.from({ length: 1000 }, (_, i) => claim(n * 1000 + i)) },
          }),
        ),
      ),
    ).notices ?? []
  const threads = Array.from({ length: 50 }, (_, i) => aThread(claim(i * 200), { id: `${i}` }))
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    expect(match(addressed(notices, threads), threads, [], () => false)).toHaveLength(10)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(5)
})

test('a notice is shown for the thread that knows it, else for the newest', () => {
  const { notices = [] } = parse(aFeed(aNotice({ to: { claims: ['aaaaaaaa', 'bbbbbbbb'] } })))
  const old = aThread('aaaaaaaa', { id: '1' })
  const young = aThread('bbbbbbbb', { id: '2' })
  expect(match(notices, [young, old], [], () => false)[0]?.thread).toBe(young)
  const told = { ...old, notices: { n_8Kd2: { rev: 1, shownAt: 5 } } }
  expect(match(notices, [young, told], [], () => false)[0]?.thread).toBe(told)
})

test('ids that name a property of every object are ids like others', () => {
  const { notices = [] } = parse(
    aFeed(...['constructor', '__proto__'].map((id) => aNotice({ id }))),
  )
  const found = match(notices, [aThread()], [], () => false)
  expect(found.map(({ record }) => record)).toEqual([{ rev: 1 }, { rev: 1 }])
})
