import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tQuantile } from '../../src/metrics/t-quantile.ts'
import { csatOf, meanOf, npsOf, wilson } from '../../src/metrics.ts'

describe('the interval of a share', () => {
  test.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is the published one', (count, n, low, high) => {
    const interval = wilson(count, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('lies within 0 and 1, and around the share', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([count, n]) => {
        const { low, high } = wilson(count, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(count / n)
        expect(high).toBeGreaterThanOrEqual(count / n)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([
    [0, 0, 'n: expected a whole number from 1, got 0'],
    [3, 2, 'count: expected a whole number from 0 to 2, got 3'],
    [0.5, 2, 'count: expected a whole number from 0 to 2, got 0.5'],
    [Number.NaN, 2, 'count: expected a whole number from 0 to 2, got NaN'],
  ])('of %d in %d is refused', (count, n, message) => {
    expect(() => wilson(count, n)).toThrow(new RangeError(message))
  })
})

test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [10, 2.228],
  [19, 2.093],
  [30, 2.042],
  [120, 1.98],
])("Student's t with %i degrees of freedom is that of the tables", (freedom, t) => {
  expect(Math.abs(tQuantile(freedom) - t)).toBeLessThan(0.001)
})

test('a mean comes with its interval, cut where the scale ends', () => {
  // 2, 4, 6: mean 4, variance 4, ± 4.303 · √(4/3) = 4.97
  expect(meanOf([6, 2, 4], 1, 7)).toEqual({ n: 3, mean: 4, interval: { low: 1, high: 7 } })
  const { interval } = meanOf([6, 2, 4], -10, 20)
  expect(interval?.low).toBeCloseTo(4 - 4.303 * Math.sqrt(4 / 3), 9)
  expect(meanOf([3], 1, 7)).toEqual({ n: 1, mean: 3 })
})

test('csat is the share of 4 and 5', () => {
  // Four of five, and two more on either side: 5.92/8.84 ± 1.96 · √(p (1 − p) / 8.84)
  const p = (4 + 1.96 ** 2 / 2) / (5 + 1.96 ** 2)
  const margin = 196 * Math.sqrt((p * (1 - p)) / (5 + 1.96 ** 2))
  expect(csatOf([5, 4, 4, 5, 1])).toEqual({
    n: 5,
    satisfied: 4,
    percent: 80,
    interval: {
      low: expect.closeTo(100 * p - margin, 9),
      high: expect.closeTo(Math.min(100, 100 * p + margin), 9),
    },
  })
})

test('a score off its scale is refused, as is none at all', () => {
  expect(() => npsOf([9, 11])).toThrow('scores[1]: expected a score from 0 to 10, got 11')
  expect(() => csatOf([0])).toThrow('scores[0]: expected a score from 1 to 5, got 0')
  expect(() => meanOf([Number.NaN], 1, 7)).toThrow(
    'scores[0]: expected a score from 1 to 7, got NaN',
  )
  expect(() => npsOf([])).toThrow('scores: expected at least one score, got none')
})
