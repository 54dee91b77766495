import { type Figure, figureOf, type Shown } from './figure.ts'
import type { Interval } from './interval.ts'
import type { ScoreOptions } from './loop-score.ts'
import { type MeanScore, meanOf } from './mean-of.ts'
import { signed, tenth } from './signed-words.ts'

/** How the same people scored before and after their loop was closed. */
export interface PairedScore extends Shown {
  /** Mean of each person's last score until then. */
  readonly before: number
  /** Mean of each person's first score since then. */
  readonly after: number
  /** Mean of each person's difference; above 0 is better. */
  readonly change: number
  /** Of the change, by Student's t over the differences. */
  readonly interval: Interval
}

/** One person's scores. */
export interface Pair {
  readonly before: number
  readonly after: number
}

/** The change of people who scored twice. */
export const pairedScoreOf = (
  pairs: readonly Pair[],
  { lowest, highest }: ScoreOptions,
): Figure<PairedScore> =>
  figureOf(pairs.length, () => {
    const n = pairs.length
    const mean = (scores: number[]) => meanOf(scores, lowest, highest).mean
    const before = mean(pairs.map((pair) => pair.before))
    const after = mean(pairs.map((pair) => pair.after))
    const differences = pairs.map((pair) => pair.after - pair.before)
    const range = highest - lowest
    const { mean: change, interval } = meanOf(differences, -range, range) as Required<MeanScore>
    const words = `${n} people scored ${tenth(before)} before their loop was closed and ${tenth(after)} after: ${signed(change)} (between ${signed(interval.low)} and ${signed(interval.high)}).`
    return { hidden: false, n, before, after, change, interval, words }
  })
