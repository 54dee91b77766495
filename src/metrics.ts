export { type CsatScore, csatOf } from './metrics/csat-of.ts'
export type { Figure, Hidden, Shown } from './metrics/figure.ts'
export type { Interval } from './metrics/interval.ts'
export { kaplanMeier, type Observation, type Step, type Survival } from './metrics/kaplan-meier.ts'
export { type Confirmed, type LoopFigures, loopFigures } from './metrics/loop-figures.ts'
export type { LoopScore, ScoreOptions } from './metrics/loop-score.ts'
export type {
  ConfirmationAnswer,
  LoopConfirmation,
  LoopNotice,
  LoopOptions,
  LoopThread,
} from './metrics/loop-thread.ts'
export { type MeanScore, meanOf } from './metrics/mean-of.ts'
export type { MedianTime } from './metrics/median-time.ts'
export type { Time } from './metrics/ms-of.ts'
export { type NpsScore, npsOf } from './metrics/nps-of.ts'
export type { PairedScore } from './metrics/paired-score.ts'
export type { Bound, Rate } from './metrics/rate.ts'
export type { ReleaseScore } from './metrics/release-score.ts'
export { type BeforeAfter, scoreBeforeAfter } from './metrics/score-before-after.ts'
export { wilson } from './metrics/wilson.ts'
export type { Status } from './model/notice.ts'
