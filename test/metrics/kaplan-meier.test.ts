import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier, type Observation } from '../../src/metrics.ts'

/** `6` ended at 6, `6+` was still open then. */
const observed = (table: string): Observation[] =>
  table.split(' ').map((one) => ({ time: Number.parseInt(one, 10), ended: !one.endsWith('+') }))

// Weeks in remission: Freireich et al., Blood 21 (1963); the textbooks' example since.
const treated = observed('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const placebo = observed('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

describe('on the remission times of Freireich et al.', () => {
  test('the curve of the treated is the published one', () => {
    const rows = kaplanMeier(treated).steps.map(({ time, atRisk, ended, survival }) => [
      time,
      atRisk,
      ended,
      survival.toFixed(4),
    ])
    expect(rows).toEqual([
      [6, 21, 3, '0.8571'], // 1 − 3/21
      [7, 17, 1, '0.8067'], // · (1 − 1/17)
      [10, 15, 1, '0.7529'],
      [13, 12, 1, '0.6902'],
      [16, 11, 1, '0.6275'],
      [22, 7, 1, '0.5378'],
      [23, 6, 1, '0.4482'],
    ])
  })

  test('their median is 23 weeks, of which so far only the lower bound is known', () => {
    expect(kaplanMeier(treated)).toMatchObject({ n: 21, ended: 9, median: 23 })
    // At 10 the curve is still above a half with 95 % confidence (0.5032), at 13 not (0.4316).
    expect(kaplanMeier(treated).medianInterval).toEqual({ low: 13 })
  })

  test('the median of the others is 8 weeks, between 4 and 11', () => {
    const { median, medianInterval } = kaplanMeier(placebo)
    expect({ median, medianInterval }).toEqual({ median: 8, medianInterval: { low: 4, high: 11 } })
  })

  test('the interval is that of the log-log scale with the variance of Greenwood', () => {
    // At 6: S = 18/21, variance of log S = 3 / (21 · 18).
    const survival = 18 / 21
    const margin = (1.96 * Math.sqrt(3 / (21 * 18))) / -Math.log(survival)
    const { low, high } = kaplanMeier(treated).steps[0]?.interval ?? { low: 0, high: 0 }
    expect(low).toBeCloseTo(Math.exp(-Math.exp(Math.log(-Math.log(survival)) + margin)), 12)
    expect(high).toBeCloseTo(Math.exp(-Math.exp(Math.log(-Math.log(survival)) - margin)), 12)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.6197', '0.9516'])
  })
})

test('half is reached also where a product of fractions just misses it', () => {
  // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 = 1/2
  const ten = Array.from({ length: 10 }, (_, index) => ({ time: index + 1, ended: true }))
  expect(kaplanMeier(ten).median).toBe(5)
})

test('nothing watched gives no curve, and nothing ended gives no median', () => {
  expect(kaplanMeier([])).toEqual({ n: 0, ended: 0, steps: [], medianInterval: {} })
  expect(kaplanMeier(observed('3+ 4+'))).toEqual({ n: 2, ended: 0, steps: [], medianInterval: {} })
})

test('all that ends at once has a median, and a bound on one side only', () => {
  const { median, medianInterval, steps } = kaplanMeier(observed('5 5 5'))
  expect({ median, medianInterval }).toEqual({ median: 5, medianInterval: { low: 5 } })
  expect(steps).toEqual([
    { time: 5, atRisk: 3, ended: 3, survival: 0, interval: { low: 0, high: 1 } },
  ])
})

test('where the last one ends, the upper bound stays that of the step before', () => {
  const bounds = kaplanMeier(placebo).steps.slice(-2)
  expect(bounds[1]).toMatchObject({ time: 23, survival: 0, interval: { low: 0 } })
  expect(bounds[1]?.interval.high).toBe(bounds[0]?.interval.high)
})

test.each([
  [{ time: -1, ended: true }, 'observations[1].time: expected 0 or more, got -1'],
  [{ time: Number.NaN, ended: true }, 'observations[1].time: expected 0 or more, got NaN'],
  [{ time: 1, ended: 1 }, 'observations[1].ended: expected true or false, got 1'],
])('refuses %j', (wrong, message) => {
  expect(() => kaplanMeier([{ time: 1, ended: true }, wrong as Observation])).toThrow(message)
})

const observations = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 30 }), ended: fc.boolean() }),
  { maxLength: 60 },
)

describe('whatever was watched', () => {
  test('the curve falls from 1 to 0 within its interval, and no number is missing', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const { steps, median, medianInterval } = kaplanMeier(all)
        let before = 1
        for (const { survival, interval } of steps) {
          expect(survival).toBeLessThan(before)
          expect(interval.low).toBeLessThanOrEqual(survival)
          expect(interval.high).toBeGreaterThanOrEqual(survival)
          expect(interval.low).toBeGreaterThanOrEqual(0)
          expect(interval.high).toBeLessThanOrEqual(1)
          before = survival
        }
        // Each bound holds, or is not reached.
        const { low = 0, high = Number.POSITIVE_INFINITY } = medianInterval
        const middle = median ?? Number.POSITIVE_INFINITY
        expect(low).toBeLessThanOrEqual(middle)
        expect(high).toBeGreaterThanOrEqual(median ?? high)
      }),
    )
  })

  test('the order does not matter', () => {
    const shuffled = observations.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(kaplanMeier(other)).toEqual(kaplanMeier(all))
      }),
    )
  })

  test('waiting longer for what is still open never shortens the median', () => {
    fc.assert(
      fc.property(observations, fc.nat(), fc.nat(40), (all, pick, longer) => {
        const open = all.filter(({ ended }) => !ended)
        const chosen = open[pick % Math.max(open.length, 1)]
        const later = all.map((one) => (one === chosen ? { ...one, time: one.time + longer } : one))
        const median = (list: Observation[]) => kaplanMeier(list).median ?? Number.POSITIVE_INFINITY
        expect(median(later)).toBeGreaterThanOrEqual(median(all))
      }),
    )
  })

  test('with nothing open it is the plain median: the time by which half have ended', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (times) => {
        const plain = [...times].sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1]
        expect(kaplanMeier(times.map((time) => ({ time, ended: true }))).median).toBe(plain)
      }),
    )
  })
})
