import { describe, expect, test } from 'vitest'
import { type LoopOptions, type LoopThread, loopFigures, wilson } from '../../src/metrics.ts'
import { day, fixed, thread, times } from './helpers/loop.ts'

const asked: LoopOptions = { now: day(40), reported: 'asked' }

/** 100 threads of day 0, looked at on day 40. */
const hundred: LoopThread[] = [
  // 30 said yes, after a notice of day 4 that they saw on day 10,
  ...times(30, () => thread(fixed(4, { shown: 10, asked: 11, yes: 12 }))),
  // 6 not yet; 2 of them yes to the next one,
  ...times(4, () => thread(fixed(4, { shown: 10, asked: 11, no: 12 }))),
  ...times(2, () =>
    thread(
      fixed(20, { shown: 21, asked: 22, yes: 23 }),
      fixed(4, { shown: 10, asked: 11, no: 12 }),
    ),
  ),
  // 4 can't tell, 10 were asked and said nothing, 5 saw it and were not asked,
  ...times(4, () => thread(fixed(4, { shown: 10, asked: 11, unsure: 12 }))),
  ...times(10, () => thread(fixed(4, { shown: 20, asked: 21 }))),
  ...times(5, () => thread(fixed(4, { shown: 20 }))),
  // 5 were declined and saw it, 20 were told but never came by,
  ...times(5, () => thread({ status: 'declined', publishedAt: day(8), shownAt: day(9) })),
  ...times(20, () => thread(fixed(30))),
  // 5 heard that it is planned, 5 only that it was received, and 10 nothing.
  ...times(5, () => thread({ status: 'planned', publishedAt: day(2), shownAt: day(3) })),
  ...times(5, () => thread({ status: 'received', publishedAt: day(0), shownAt: day(0) })),
  ...times(10, () => thread()),
]

describe('over a hundred threads', () => {
  const figures = loopFigures(hundred, asked)

  test('answered are those who were told more than "received"', () => {
    // 30 + 6 + 4 + 10 + 5 + 5 + 20 + 5
    expect(figures.answered).toEqual({
      hidden: false,
      n: 100,
      count: 85,
      share: 0.85,
      interval: wilson(85, 100),
      bound: 'exact',
      words: '85 of 100 responses were answered: 85 % (between 77 and 91 %).',
    })
  })

  test('closed are those who saw that it is fixed, shipped or declined', () => {
    // 30 + 6 + 4 + 10 + 5 + 5
    expect(figures.closed).toMatchObject({ count: 60, n: 100, share: 0.6, bound: 'exact' })
  })

  test('the reach gap is what was published to them and not shown', () => {
    expect(figures.reachGap).toMatchObject({
      count: 20,
      n: 80,
      share: 0.25,
      words: '20 of 80 who could have been told were not reached: 25 % (between 17 and 35 %).',
    })
  })

  test('half are answered within the time that the curve says', () => {
    // Told on day 2: 5, on day 4: 55. 95/100 · (1 − 55/95) = 40/100 is the first at most a half.
    expect(figures.timeToAnswer).toMatchObject({
      n: 100,
      ended: 85,
      medianDays: 4,
      words: 'Half are answered within 4 days (between 4 and 4 days).',
    })
  })

  test('open threads count for the time to close as long as they waited', () => {
    // Seen on day 9: 5, on day 10: 40, on day 20: 15. 95/100 · 55/95 · 40/55 = 40/100 on day 20,
    // though of those that were closed half were so by day 10.
    expect(figures.timeToClose).toMatchObject({ n: 100, ended: 60, medianDays: 20, bound: 'exact' })
  })

  test('the rate of the confirmed stands beside who was asked', () => {
    // Of 50 who were asked 30 + 2 say yes, 4 no and 4 can't tell: the last answer counts.
    expect(figures.confirmed).toMatchObject({
      n: 40,
      yes: 32,
      no: 4,
      unsure: 4,
      asked: 50,
      share: 0.8,
      interval: wilson(32, 40),
      words:
        '32 of 40 who answered say that it is fixed: 80 % (between 65 and 90 %). 40 of 50 who were asked have answered.',
    })
    expect(figures.answerRate).toMatchObject({ count: 40, n: 50, share: 0.8, bound: 'exact' })
  })

  test('reopened are those who said "Not yet", also when the next fix held', () => {
    expect(figures.reopened).toMatchObject({ count: 6, n: 60, share: 0.1 })
  })
})

describe('as far as is reported', () => {
  test('who answered has seen it, and of the others nothing is claimed', () => {
    const records = hundred.map(({ notices = [], ...rest }) => ({
      ...rest,
      notices: notices.map(({ shownAt: _, askedAt: __, ...notice }) => notice),
    }))
    const figures = loopFigures(records, { now: day(40), reported: 'answers' })
    // 30 + 6 + 4 answered; 30 + 6 + 4 + 10 + 5 + 20 were told that it is fixed, and 5 declined.
    expect(figures.closed).toMatchObject({ count: 40, n: 100, bound: 'at-least' })
    expect(figures.reachGap).toMatchObject({ count: 40, n: 80, bound: 'at-most' })
    expect(figures.timeToClose).toMatchObject({ ended: 40, bound: 'at-most' })
    expect(figures.timeToClose).not.toHaveProperty('medianDays')
    expect(figures.timeToClose.words).toBe(
      'Fewer than half are closed yet: 40 % within 40 days. It may be sooner: only an answer proves that a notice was shown.',
    )
    expect(figures.answerRate).toMatchObject({ count: 40, n: 75, bound: 'at-least' })
    expect(figures.reopened).toMatchObject({ count: 6, n: 40, bound: 'at-most' })
    expect(figures.confirmed).toMatchObject({ n: 40, asked: 75, bound: 'exact' })
  })

  test('who saw it may have been asked', () => {
    const figures = loopFigures(hundred, { ...asked, reported: 'shown' })
    // Those who were asked, and the 5 who saw it only.
    expect(figures.answerRate).toMatchObject({ count: 40, n: 55, bound: 'at-least' })
    expect(figures.answerRate.words).toBe(
      '40 of 55 who saw it said whether it is fixed: 73 % (between 60 and 83 %). It may be more: not all of them have been asked.',
    )
    expect(figures.closed).toMatchObject({ count: 60, bound: 'exact' })
  })
})

describe('below twenty', () => {
  test('every figure is hidden, and says how many there are', () => {
    const figures = loopFigures(hundred.slice(0, 19), asked)
    for (const figure of Object.values(figures))
      expect(figure).toEqual({ hidden: true, n: 19, needed: 20, words: 'Too few yet: 19 of 20' })
  })

  test('each figure goes by those who stand behind it', () => {
    const figures = loopFigures([...hundred.slice(0, 19), thread()], asked)
    expect(figures.answered).toMatchObject({ hidden: false, n: 20, count: 19 })
    expect(figures.confirmed).toMatchObject({ hidden: true, n: 19 })
  })

  test('no thread at all is zero of twenty', () => {
    expect(loopFigures([], asked).timeToClose).toMatchObject({ words: 'Too few yet: 0 of 20' })
  })
})

test('what comes after now has not happened yet', () => {
  const figures = loopFigures(hundred, { ...asked, now: day(11.5) })
  expect(figures.closed).toMatchObject({ count: 45, n: 100 })
  expect(figures.reachGap).toMatchObject({ count: 15, n: 60 })
  expect(figures.answerRate).toMatchObject({ count: 0, n: 40 })
  // What comes right now has.
  expect(loopFigures(hundred, { ...asked, now: day(9) }).closed).toMatchObject({ count: 5 })
  expect(loopFigures(hundred, { ...asked, now: day(-1) }).answered).toMatchObject({ n: 0 })
})

test('a text with a zone and milliseconds are the same moment', () => {
  const texts = times(20, () => ({
    sentAt: '2026-03-01T01:00:00+01:00',
    notices: [{ status: 'shipped' as const, publishedAt: '2026-03-03T12:00Z', shownAt: day(2.75) }],
  }))
  const { timeToAnswer, timeToClose } = loopFigures(texts, {
    now: '2026-04-01T00:00:00.000Z',
    reported: 'shown',
  })
  expect(timeToAnswer).toMatchObject({ medianDays: 2.5, words: expect.stringContaining('3 days') })
  expect(timeToClose).toMatchObject({ medianDays: 2.75 })
})

test.each([
  [0.01, 'Half are answered within 15 minutes'],
  [0.5, 'Half are answered within 12 hours'],
  [1, 'Half are answered within 24 hours'],
  [5.2, 'Half are answered within 6 days'],
  [5.02, 'Half are answered within 5 days'],
])('%d days are said as people would', (days, words) => {
  const threads = times(20, () => thread(fixed(days)))
  expect(loopFigures(threads, asked).timeToAnswer.words).toContain(words)
})

test('bounds of one unit share it, others name theirs, and one that is not reached is none', () => {
  // Of 20 that end one by one the 10th is the half; the bounds are at the 5th and the 15th.
  const rising = times(20, (index) => thread(fixed(0.9 + index * 0.2)))
  expect(loopFigures(rising, asked).timeToAnswer.words).toBe(
    'Half are answered within 3 days (between 40 hours and 4 days).',
  )
  const later = times(20, (index) => thread(fixed(10 + index)))
  expect(loopFigures(later, asked).timeToAnswer.words).toBe(
    'Half are answered within 19 days (between 14 and 24 days).',
  )
  expect(loopFigures(later, { ...asked, now: day(20) }).timeToAnswer.words).toBe(
    'Half are answered within 19 days (at least 14 days).',
  )
})

test('of two answers in one millisecond the less happy one counts', () => {
  const both = times(20, () => thread(fixed(1, { yes: 3 }), fixed(2, { no: 3 })))
  const { confirmed } = loopFigures(both, { ...asked, reported: 'answers' })
  expect(confirmed).toMatchObject({ yes: 0, no: 20, n: 20 })
})

test('what is no update answers a thread and never closes it', () => {
  const asking = times(20, () => thread({ publishedAt: day(1), shownAt: day(2) }))
  expect(loopFigures(asking, asked)).toMatchObject({
    answered: { count: 20 },
    closed: { count: 0, n: 20 },
    reachGap: { hidden: true, n: 0 },
  })
})
