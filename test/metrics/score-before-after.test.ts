import { describe, expect, test } from 'vitest'
import {
  type LoopScore,
  type LoopThread,
  type ScoreOptions,
  scoreBeforeAfter,
} from '../../src/metrics.ts'
import { day, fixed, thread, times } from './helpers/loop.ts'

const options: ScoreOptions = { now: day(90), reported: 'shown', lowest: 0, highest: 10 }
const question = 'nps, solicited'

/** Closed on day 10. */
const closed = (respondent: string): LoopThread => ({
  ...thread(fixed(5, { shown: 10 })),
  respondent,
})
const score = (value: number, days: number, who: Partial<LoopScore> = {}): LoopScore => ({
  question,
  score: value,
  at: day(days),
  ...who,
})
const people = times(20, (index) => `u_${index}`)

describe('of people who are identified', () => {
  test('each one is compared with themselves', () => {
    // Ten rose by 2, ten by 4: 3 on average, variance 20 · 1 / 19, t with 19 degrees 2.093.
    const scores = people.flatMap((respondent, index) => [
      score(4, 2, { respondent }),
      score(index < 10 ? 6 : 8, 30, { respondent }),
    ])
    const { paired, byRelease } = scoreBeforeAfter(scores, people.map(closed), options)
    const margin = 2.093 * Math.sqrt(20 / 19 / 20)
    expect(paired).toEqual({
      hidden: false,
      n: 20,
      before: 4,
      after: 7,
      change: 3,
      interval: { low: expect.closeTo(3 - margin, 3), high: expect.closeTo(3 + margin, 3) },
      words:
        '20 people scored 4.0 before their loop was closed and 7.0 after: +3.0 (between +2.5 and +3.5).',
    })
    expect(byRelease).toEqual([])
  })

  test('the last score until the loop was closed meets the first since then', () => {
    const scores = people.flatMap((respondent) => [
      score(9, 40, { respondent }),
      score(5, 11, { respondent }),
      score(6, 10, { respondent }),
      score(2, 1, { respondent }),
    ])
    const { paired } = scoreBeforeAfter(scores, people.map(closed), options)
    expect(paired).toMatchObject({ before: 6, after: 5, change: -1 })
    expect(paired.words).toContain(': −1.0 (between −1.0 and −1.0).')
  })

  test('whoever has no score on both sides, or no closed loop, is no pair', () => {
    const scores = people.map((respondent) => score(5, 2, { respondent }))
    const both = [score(5, 2, { respondent: 'u_x' }), score(6, 20, { respondent: 'u_x' })]
    const { paired } = scoreBeforeAfter([...scores, ...both], people.map(closed), options)
    expect(paired).toEqual({ hidden: true, n: 0, needed: 20, words: 'Too few yet: 0 of 20' })
  })

  test('a second closed loop does not move what is before and after', () => {
    const again = people.map((respondent) => ({
      ...thread(fixed(50, { shown: 60 })),
      respondent,
    }))
    const scores = people.flatMap((respondent) => [
      score(4, 2, { respondent }),
      score(7, 30, { respondent }),
      score(1, 70, { respondent }),
    ])
    expect(
      scoreBeforeAfter(scores, [...again, ...people.map(closed)], options).paired,
    ).toMatchObject({ before: 4, after: 7 })
  })
})

describe('of people who are not identified', () => {
  test('scores stand by release, apart from those of the others', () => {
    const scores = [
      ...times(20, () => score(8, 40, { release: '2' })),
      ...times(20, (index) => score(index % 2 ? 4 : 6, 3, { release: '1' })),
      ...times(19, () => score(0, 50)),
      score(10, 1, { release: '1', respondent: 'u_1' }),
    ]
    const { paired, byRelease } = scoreBeforeAfter(scores, [], options)
    // Ten of 4 and ten of 6: 5, variance 20/19.
    const margin = 2.093 * Math.sqrt(20 / 19 / 20)
    expect(byRelease).toEqual([
      {
        release: '1',
        score: {
          hidden: false,
          n: 20,
          mean: 5,
          interval: { low: expect.closeTo(5 - margin, 3), high: expect.closeTo(5 + margin, 3) },
          words: '20 answers, 5.0 on average (between 4.5 and 5.5).',
        },
      },
      { release: '2', score: expect.objectContaining({ mean: 8, interval: { low: 8, high: 8 } }) },
      { score: expect.objectContaining({ hidden: true, n: 19 }) },
    ])
    expect(paired).toMatchObject({ hidden: true, n: 0 })
  })
})

test('a score after now has not been given yet', () => {
  const scores = people.flatMap((respondent) => [
    score(4, 2, { respondent }),
    score(7, 30, { respondent }),
  ])
  const at = (now: number) =>
    scoreBeforeAfter(scores, people.map(closed), { ...options, now: day(now) }).paired
  expect(at(30)).toMatchObject({ n: 20, change: 3 })
  expect(at(29)).toMatchObject({ hidden: true, n: 0 })
})

test('two questions in one call are refused, never pooled', () => {
  const both = [score(5, 1), { ...score(5, 1), question: 'csat' }]
  expect(() => scoreBeforeAfter(both, [], options)).toThrow(
    'scores[1].question: "csat" after "nps, solicited"; one question at a time, they are never pooled',
  )
})

test.each([
  [score(11, 1), 'scores[0].score: expected a score from 0 to 10, got 11'],
  [score(Number.NaN, 1), 'scores[0].score: expected a score from 0 to 10, got NaN'],
  [{ ...score(1, 1), question: '' }, 'scores[0].question: expected a text, got ""'],
  [{ ...score(1, 1), release: 2 }, 'scores[0].release: expected a text, got 2'],
  [{ ...score(1, 1), at: '2026' }, 'scores[0].at: expected a moment like'],
  [undefined, 'scores[0]: expected an object, got undefined'],
])('refuses %j', (wrong, message) => {
  expect(() => scoreBeforeAfter([wrong as LoopScore], [], options)).toThrow(message)
})

test('a scale without extent is refused', () => {
  expect(() => scoreBeforeAfter([], [], { ...options, highest: 0 })).toThrow(
    'highest: expected a number above 0, got 0',
  )
})
