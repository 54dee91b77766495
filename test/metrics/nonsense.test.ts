import { expect, test } from 'vitest'
import { type LoopThread, loopFigures } from '../../src/metrics.ts'
import { day, fixed, thread } from './helpers/loop.ts'

const figuresOf = (one: unknown, options = {}) =>
  loopFigures([thread(), one as LoopThread], { now: day(40), reported: 'asked', ...options })

const moment = 'expected a moment like 2026-11-20T09:12:00Z, or milliseconds since 1970'
const notice = (fields: object) => ({
  sentAt: day(1),
  notices: [{ publishedAt: day(2), ...fields }],
})
const path = 'threads[1].notices[0]'

test.each([
  [undefined, TypeError, 'threads[1]: expected an object, got undefined'],
  [{}, TypeError, `threads[1].sentAt: ${moment}, got undefined`],
  [{ sentAt: new Date(0) }, TypeError, `threads[1].sentAt: ${moment}, got an object`],
  [{ sentAt: Number.NaN }, RangeError, `threads[1].sentAt: ${moment}, got NaN`],
  [{ sentAt: 1e16 }, RangeError, `threads[1].sentAt: ${moment}, got 10000000000000000`],
  [{ sentAt: 'yesterday' }, RangeError, `threads[1].sentAt: ${moment}, got "yesterday"`],
  // Without a zone it is another moment on another machine.
  [
    { sentAt: '2026-03-01T00:00' },
    RangeError,
    `threads[1].sentAt: ${moment}, got "2026-03-01T00:00"`,
  ],
  [
    { sentAt: '2026-02-30T00:00Z' },
    RangeError,
    `threads[1].sentAt: ${moment}, got "2026-02-30T00:00Z"`,
  ],
  [
    { sentAt: '2026-13-01T00:00Z' },
    RangeError,
    `threads[1].sentAt: ${moment}, got "2026-13-01T00:00Z"`,
  ],
  [
    { sentAt: '2026-03-01T25:00Z' },
    RangeError,
    `threads[1].sentAt: ${moment}, got "2026-03-01T25:00Z"`,
  ],
  [{ sentAt: 0, respondent: 7 }, TypeError, 'threads[1].respondent: expected an id, got 7'],
  [{ sentAt: 0, notices: {} }, TypeError, 'threads[1].notices: expected a list, got an object'],
  [{ sentAt: 0, notices: [null] }, TypeError, `${path}: expected an object, got null`],
  [
    notice({ status: 'done' }),
    RangeError,
    `${path}.status: expected "received", "planned", "in_progress", "fixed", "shipped", "declined", got "done"`,
  ],
  [notice({ publishedAt: undefined }), TypeError, `${path}.publishedAt: ${moment}, got undefined`],
  [
    notice({ publishedAt: day(0) }),
    RangeError,
    `${path}.publishedAt: ${day(0)} is before sentAt; take both from one clock`,
  ],
  [
    notice({ shownAt: day(1.5) }),
    RangeError,
    `${path}.shownAt: ${day(1.5)} is before publishedAt; take both from one clock`,
  ],
  [notice({ shownAt: null }), TypeError, `${path}.shownAt: ${moment}, got null`],
  [
    notice({ confirmation: 'yes' }),
    TypeError,
    `${path}.confirmation: expected an object, got "yes"`,
  ],
  [
    notice({ confirmation: { answer: 'maybe', at: 0 } }),
    RangeError,
    `${path}.confirmation.answer: expected "yes", "no", "unsure", got "maybe"`,
  ],
  [
    notice({ shownAt: day(3), askedAt: day(4), confirmation: { answer: 'yes' } }),
    TypeError,
    `${path}.confirmation.at: ${moment}, got null`,
  ],
  [
    notice({ shownAt: day(3), askedAt: day(4), confirmation: { answer: 'no', at: day(3) } }),
    RangeError,
    `${path}.confirmation.at: ${day(3)} is before askedAt; take both from one clock`,
  ],
])('refuses %j and says what and where', (one, kind, message) => {
  expect(() => figuresOf(one)).toThrow(kind)
  expect(() => figuresOf(one)).toThrow(message)
})

test('an answer without the times that are said to be reported is refused', () => {
  const missing =
    'is missing though there is an answer; give it for every notice, or say less in "reported"'
  const unseen = thread(fixed(1, { yes: 3 }))
  const unasked = thread(fixed(1, { shown: 2, yes: 3 }))
  expect(() => figuresOf(unseen, { reported: 'shown' })).toThrow(`${path}.shownAt: ${missing}`)
  expect(() => figuresOf(unasked)).toThrow(`${path}.askedAt: ${missing}`)
  expect(() => figuresOf(unasked, { reported: 'shown' })).not.toThrow()
  expect(() => figuresOf(unseen, { reported: 'answers' })).not.toThrow()
})

test('wrong options are refused', () => {
  expect(() => figuresOf(thread(), { now: undefined })).toThrow(`now: ${moment}, got undefined`)
  expect(() => figuresOf(thread(), { reported: 'all' })).toThrow(
    'reported: expected "answers", "shown" or "asked", got "all"',
  )
  expect(() => loopFigures({} as [], { now: 0, reported: 'asked' })).toThrow(
    'threads: expected a list, got an object',
  )
})
