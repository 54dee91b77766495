import { checkScores } from './check-scores.ts'
import { bounded, type Interval, z } from './interval.ts'

/** Scores on 0–10 as one figure. */
export interface NpsScore {
  readonly n: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  /** % 9–10 − % 0–6: −100 to 100. */
  readonly score: number
  readonly interval: Interval
}

/**
 * Net promoter score with its adjusted Wald interval: three answers are added, ¾ of one a
 * promoter, ¾ a detractor. Source: Sauro and Lewis, after Agresti and Min 2005. Not hidden where
 * there are few: the interval says how little they tell.
 *
 * @param scores 0 to 10, at least one
 * @throws RangeError where there is none, or one is off the scale
 */
export const npsOf = (scores: readonly number[]): NpsScore => {
  checkScores(scores, 0, 10)
  const n = scores.length
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  const added = n + 3
  const p = (promoters + 0.75) / added
  const d = (detractors + 0.75) / added
  const margin = z * Math.sqrt((p + d - (p - d) ** 2) / added)
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: (100 * (promoters - detractors)) / n,
    interval: bounded(100 * (p - d), 100 * margin, -100, 100),
  }
}
