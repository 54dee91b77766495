/** Two-sided 95 %. */
const z = 1.96

/** Where the true value lies with 95 % confidence, in the units of its score. */
export interface Interval {
  readonly low: number
  readonly high: number
}

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

/** Scores on 1–5 as one figure. */
export interface CsatScore {
  readonly n: number
  readonly satisfied: number
  /** % of 4–5: 0 to 100. */
  readonly percent: number
  readonly interval: Interval
}

/** Scores on another scale as one figure. */
export interface MeanScore {
  readonly n: number
  readonly mean: number
  /** Absent for a single answer, which has no spread. */
  readonly interval?: Interval
}

const bounded = (middle: number, margin: number, low: number, high: number): Interval => ({
  low: Math.max(low, middle - margin),
  high: Math.min(high, middle + margin),
})

/**
 * Net promoter score with its adjusted Wald interval: three answers are added, ¾ of one a
 * promoter, ¾ a detractor. Source: Sauro and Lewis, after Agresti and Min 2005.
 * `scores` must not be empty.
 */
export const npsOf = (scores: readonly number[]): NpsScore => {
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

/**
 * Customer satisfaction, % of 4–5, with its adjusted Wald interval. Source: Agresti and Coull
 * 1998. `scores` must not be empty.
 */
export const csatOf = (scores: readonly number[]): CsatScore => {
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

/** Mean with the interval of a large sample, within `low` to `high`. Not for an empty list. */
export const meanOf = (scores: readonly number[], low: number, high: number): MeanScore => {
  const n = scores.length
  const mean = scores.reduce((sum, score) => sum + score, 0) / n
  if (n < 2) return { n, mean }
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (n - 1)
  return { n, mean, interval: bounded(mean, z * Math.sqrt(variance / n), low, high) }
}
