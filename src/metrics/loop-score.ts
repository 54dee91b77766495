import type { LoopOptions } from './loop-thread.ts'
import type { Time } from './ms-of.ts'

/** One answer to a question with a scale. */
export interface LoopScore {
  /**
   * What was asked, and how: `after-order score, solicited`. One call takes one question: other
   * wordings, scales and ways of asking are another figure.
   */
  readonly question: string
  readonly score: number
  readonly at: Time
  /** Who it was, by the same ids as in the threads. */
  readonly respondent?: string
  /** The release that the page ran. */
  readonly release?: string
}

/** What the scores mean. */
export interface ScoreOptions extends LoopOptions {
  readonly lowest: number
  readonly highest: number
}
