import { type Figure, figureOf, type Shown } from './figure.ts'
import type { Interval } from './interval.ts'
import type { ScoreOptions } from './loop-score.ts'
import { type MeanScore, meanOf } from './mean-of.ts'
import { tenth } from './signed-words.ts'

/** How people scored on one release. */
export interface ReleaseScore extends Shown {
  readonly mean: number
  readonly interval: Interval
}

/** The scores of one release as a figure. */
export const releaseScoreOf = (
  scores: readonly number[],
  { lowest, highest }: ScoreOptions,
): Figure<ReleaseScore> =>
  figureOf(scores.length, () => {
    const { n, mean, interval } = meanOf(scores, lowest, highest) as Required<MeanScore>
    const words = `${n} answers, ${tenth(mean)} on average (between ${tenth(interval.low)} and ${tenth(interval.high)}).`
    return { hidden: false, n, mean, interval, words }
  })
