import { checkScores } from './check-scores.ts'
import { bounded, type Interval, z } from './interval.ts'

/** Scores on 1–5 as one figure. */
export interface CsatScore {
  readonly n: number
  readonly satisfied: number
  /** % of 4–5: 0 to 100. */
  readonly percent: number
  readonly interval: Interval
}

/**
 * Customer satisfaction, % of 4–5, with its adjusted Wald interval. Source: Agresti and Coull
 * 1998. Not hidden where there are few: the interval says how little they tell.
 *
 * @param scores 1 to 5, at least one
 * @throws RangeError where there is none, or one is off the scale
 */
export const csatOf = (scores: readonly number[]): CsatScore => {
  checkScores(scores, 1, 5)
  const n = scores.length
  const satisfied = scores.filter((score) => score >= 4).length
  const added = n + z ** 2
  const p = (satisfied + z ** 2 / 2) / added
  const margin = z * Math.sqrt((p * (1 - p)) / added)
  return {
    n,
    satisfied,
    percent: (100 * satisfied) / n,
    interval: bounded(100 * p, 100 * margin, 0, 100),
  }
}
