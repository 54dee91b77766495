import { describe, expect, test } from 'vitest'
import { publicNotices } from '../../src/changelog/public-notices.ts'
import { aFeed, aNotice } from './helpers/notices.ts'

const idsOf = (feed: unknown) => publicNotices(feed)?.map(({ id }) => id)

test.each([
  ['an update to everyone', { to: 'everyone' }],
  ['an update to claims', { to: { claims: ['q1ZxA9_k'] } }],
  ['one without a status', { status: undefined }],
  ['one that has expired: it is history, though no news', { expires: '2020-01-01' }],
  ['one of a release that this page may not run', { since: { release: '99' } }],
  ['one of a day without a time', { at: '2026-11-20' }],
  ['one from the year 0', { at: '0000-01-01' }],
  ['one from the year 9999', { at: '9999-12-31T23:59:59Z' }],
])('shows %s', (_, more) => {
  expect(idsOf(aFeed(aNotice(more)))).toEqual(['n_8Kd2'])
})

test.each([
  ['a question', { kind: 'question', status: undefined }],
  ['a reward', { kind: 'reward', status: undefined }],
  ['an invitation', { kind: 'invite', status: undefined }],
  ['a kind of a later version', { kind: 'party' }],
  ['a status of a later version', { status: 'dreamt_of' }],
  ['sealed words', { sealed: { q1ZxA9_k: 'AAAA' } }],
  ['what is sealed for nobody', { sealed: {} }],
  ['an update to an audience', { to: { audience: { 'user.plan': 'pro' } } }],
  ['an update to responses', { to: { responses: ['R-7F3K2QX'] } }],
  ['claims and an audience', { to: { claims: ['q1ZxA9_k'], audience: {} } }],
  ['an address of a later version', { to: 'somebody' }],
  ['no address', { to: undefined }],
  ['no id', { id: '' }],
  ['no revision', { rev: undefined }],
  ['no words', { text: {} }],
  ['a title of blanks', { text: { en: { title: ' ' } } }],
  ['a title that nobody sees', { text: { en: { title: '\u202e\u2066' } } }],
  ['a title that is none', { text: { en: { title: { toString: 1 } } } }],
  ['a book for a body', { text: { en: { title: 'Book', body: 'x'.repeat(1e5) } } }],
  ['a date that is none', { at: 'yesterday' }],
  ['a date that is no text', { at: { toString: 1, valueOf: 1 } }],
  ['a date that only some browsers read', { at: '2026-11-20 (Friday)' }],
  ['a 13th month', { at: '2026-13-20' }],
  ['an author that is no text', { by: 7 }],
  ['voices that are no number', { voices: '43' }],
  ['a link that is no text', { url: {} }],
])('leaves out %s, and shows the others', (_, more) => {
  expect(idsOf(aFeed(aNotice(more), aNotice({ id: 'fine' })))).toEqual(['fine'])
})

test('what was taken back is gone', () => {
  expect(idsOf({ ...aFeed(aNotice(), aNotice({ id: 'b' })), revoked: ['n_8Kd2'] })).toEqual(['b'])
})

describe('of two revisions', () => {
  const newer = aNotice({ rev: 3, by: 'newer' })

  test.each([
    ['first', [newer, aNotice()]],
    ['last', [aNotice(), newer]],
  ])('the higher one is shown where it comes %s', (_, notices) => {
    expect(publicNotices(aFeed(...notices))?.map(({ by }) => by)).toEqual(['newer'])
  })

  test('neither is shown where the higher one is not public', () => {
    expect(idsOf(aFeed(aNotice(), aNotice({ rev: 3, sealed: { a: 'b' } })))).toEqual([])
  })
})

test('the newest comes first, whatever their time zones', () => {
  const at = (id: string, time: string) => aNotice({ id, at: time })
  const feed = aFeed(
    at('old', '2025-01-01'),
    at('second', '2026-11-20T12:00:00+02:00'),
    at('first', '2026-11-20T11:00:00Z'),
  )
  expect(idsOf(feed)).toEqual(['first', 'second', 'old'])
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'feed'],
  ['a list', []],
  ['a later version', { ...aFeed(), version: 2 }],
  ['no notices', { version: 1 }],
])('%s is no feed', (_, value) => {
  expect(publicNotices(value)).toBeUndefined()
})

test('reads 100,000 notices in the blink of an eye', () => {
  const feed = aFeed(...Array.from({ length: 100_000 }, (_, i) => aNotice({ id: `n${i}` })))
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    expect(publicNotices(feed)).toHaveLength(100_000)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(1500)
})
