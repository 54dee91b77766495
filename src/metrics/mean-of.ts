import { checkScores } from './check-scores.ts'
import { bounded, type Interval } from './interval.ts'
import { tQuantile } from './t-quantile.ts'

/** Scores on any scale as one figure. */
export interface MeanScore {
  readonly n: number
  readonly mean: number
  /** Absent for a single answer, which has no spread. */
  readonly interval?: Interval
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/**
 * Mean with its interval by Student's t, cut where the scale ends. Source: Student, "The probable
 * error of a mean", Biometrika 6 (1908). Not hidden where there are few: the interval says how
 * little they tell.
 *
 * @param scores from `low` to `high`, at least one
 * @throws RangeError where there is none, or one is off the scale
 */
export const meanOf = (scores: readonly number[], low: number, high: number): MeanScore => {
  checkScores(scores, low, high)
  // In one order, so that rounding does not depend on the order of the answers.
  const sorted = [...scores].sort((a, b) => a - b)
  const n = sorted.length
  const mean = sum(sorted) / n
  if (n < 2) return { n, mean }
  const variance = sum(sorted.map((score) => (score - mean) ** 2)) / (n - 1)
  return { n, mean, interval: bounded(mean, tQuantile(n - 1) * Math.sqrt(variance / n), low, high) }
}
