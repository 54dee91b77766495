import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type LoopNotice,
  type LoopOptions,
  type LoopThread,
  loopFigures,
  type Rate,
  scoreBeforeAfter,
} from '../../src/metrics.ts'
import { statuses } from '../../src/model/notice.ts'
import { day } from './helpers/loop.ts'

const wait = fc.integer({ min: 0, max: 20 })

/** What happened to a notice, step after step: published, shown, asked, answered. */
const notice = (sent: number): fc.Arbitrary<LoopNotice> =>
  fc
    .record({
      status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
      waits: fc.array(wait, { minLength: 1, maxLength: 4 }),
      answer: fc.constantFrom('yes', 'no', 'unsure'),
    })
    .map(({ status, waits, answer }) => {
      const at = (step: number) => day(sent + waits.slice(0, step).reduce((a, b) => a + b, 0))
      return {
        ...(status && { status }),
        publishedAt: at(1),
        ...(waits.length > 1 && { shownAt: at(2) }),
        ...(waits.length > 2 && { askedAt: at(3) }),
        ...(waits.length > 3 && { confirmation: { answer, at: at(4) } }),
      }
    })

const thread: fc.Arbitrary<LoopThread> = wait.chain((sent) =>
  fc.record(
    {
      sentAt: fc.constant(day(sent)),
      notices: fc.array(notice(sent), { maxLength: 3 }),
      respondent: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    },
    { requiredKeys: ['sentAt'] },
  ),
)

const score = fc.record(
  {
    question: fc.constant('nps'),
    score: fc.integer({ min: 0, max: 10 }),
    at: fc.integer({ min: 0, max: 60 }).map(day),
    respondent: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    release: fc.constantFrom('1', '2'),
  },
  { requiredKeys: ['question', 'score', 'at'] },
)

const inAnyOrder = <One>(all: fc.Arbitrary<One[]>) =>
  all.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  )

const options = fc.record({
  now: fc.integer({ min: 0, max: 100 }).map(day),
  reported: fc.constantFrom<LoopOptions['reported']>('answers', 'shown', 'asked'),
})

const threads = fc.array(thread, { maxLength: 80 })
const scores = fc.array(score, { maxLength: 300 })
const scale = { lowest: 0, highest: 10 }

/** Every number in a value, however deep; also one that a text holds. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [Number.NaN] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('whatever happened', () => {
  test('no figure is without a number, and none below twenty is told', () => {
    fc.assert(
      fc.property(threads, scores, options, (all, given, as) => {
        const { paired, byRelease } = scoreBeforeAfter(given, all, { ...as, ...scale })
        const figures = [
          ...Object.values(loopFigures(all, as)),
          paired,
          ...byRelease.map((one) => one.score),
        ]
        expect(numbersIn(figures).every(Number.isFinite)).toBe(true)
        for (const figure of figures) expect(figure.hidden).toBe(figure.n < 20)
        for (const figure of figures)
          if (figure.hidden) expect(Object.keys(figure)).toEqual(['hidden', 'n', 'needed', 'words'])
      }),
    )
  })

  test('a rate lies within 0 and 1, and within its interval', () => {
    const isRate = (figure: object): figure is Rate => 'share' in figure
    fc.assert(
      fc.property(threads, options, (all, as) => {
        for (const figure of Object.values(loopFigures(all, as)))
          if (isRate(figure)) {
            const { low, high } = figure.interval
            expect([0, low, figure.share, high, 1]).toEqual(
              [0, low, figure.share, high, 1].sort((a, b) => a - b),
            )
          }
      }),
    )
  })

  test('a change of score lies within its interval', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
      { minLength: 20, maxLength: 60 },
    )
    fc.assert(
      fc.property(pairs, (all) => {
        const closed: LoopThread[] = all.map((_, index) => ({
          sentAt: day(0),
          respondent: `u_${index}`,
          notices: [{ status: 'fixed', publishedAt: day(1), shownAt: day(2) }],
        }))
        const given = all.flatMap((pair, index) =>
          pair.map((one, place) => ({
            question: 'nps',
            score: one,
            at: day(1 + 2 * place),
            respondent: `u_${index}`,
          })),
        )
        const as = { now: day(9), reported: 'shown' as const, ...scale }
        const { paired } = scoreBeforeAfter(given, closed, as)
        if (paired.hidden) throw new Error('expected a figure')
        expect(paired.interval.low).toBeLessThanOrEqual(paired.change)
        expect(paired.interval.high).toBeGreaterThanOrEqual(paired.change)
        expect(paired.change).toBeCloseTo(paired.after - paired.before, 9)
      }),
    )
  })

  test('the order of the records does not matter', () => {
    fc.assert(
      fc.property(inAnyOrder(threads), inAnyOrder(scores), options, (all, given, as) => {
        expect(loopFigures(all[1], as)).toEqual(loopFigures(all[0], as))
        const of = (index: 0 | 1) => scoreBeforeAfter(given[index], all[index], { ...as, ...scale })
        expect(of(1)).toEqual(of(0))
      }),
    )
  })

  test('what is known by answers alone is never more than what is so', () => {
    fc.assert(
      fc.property(threads, (all) => {
        const now = day(100)
        const blind = all.map(({ notices = [], ...rest }) => ({
          ...rest,
          notices: notices.map(({ shownAt: _, askedAt: __, ...one }) => one),
        }))
        const known = loopFigures(blind, { now, reported: 'answers' })
        const so = loopFigures(all, { now, reported: 'asked' })
        if (known.closed.hidden || so.closed.hidden) return
        expect(known.closed.count).toBeLessThanOrEqual(so.closed.count)
        if (known.reachGap.hidden || so.reachGap.hidden) return
        expect(known.reachGap.count).toBeGreaterThanOrEqual(so.reachGap.count)
        if (known.timeToClose.hidden || so.timeToClose.hidden) return
        const { medianDays = Number.POSITIVE_INFINITY } = known.timeToClose
        expect(medianDays).toBeGreaterThanOrEqual(so.timeToClose.medianDays ?? medianDays)
      }),
    )
  })
})
