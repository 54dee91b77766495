import type { Status } from '../model/notice.ts'
import type { Time } from './ms-of.ts'

/**
 * A response and what was told about it. All times of a thread are by one clock, best that of your
 * server: a device whose clock is wrong would make people happy before they complained.
 */
export interface LoopThread {
  /** When the person answered the prompt. */
  readonly sentAt: Time
  /** In any order; each revision that was published to this person is one. */
  readonly notices?: readonly LoopNotice[]
  /** Who it was, where you know it: an id of yours. Only scores are compared by it. */
  readonly respondent?: string
}

/** One thing that was told. */
export interface LoopNotice {
  /** `fixed`, `shipped` and `declined` end a thread. Absent for a notice that is no update. */
  readonly status?: Status
  /** When the person could first have found it. */
  readonly publishedAt: Time
  /** When it stood before their eyes. */
  readonly shownAt?: Time
  /** When "Did this fix it?" was asked. */
  readonly askedAt?: Time
  readonly confirmation?: LoopConfirmation
}

/** "Did this fix it?", answered. */
export interface LoopConfirmation {
  readonly answer: ConfirmationAnswer
  readonly at: Time
}

/** `no` is "Not yet", which reopens the thread; `unsure` is "Can't tell". */
export type ConfirmationAnswer = 'yes' | 'no' | 'unsure'

/** What your records hold of a notice, and therefore what the figures may claim. */
export interface LoopOptions {
  /** What came later has not happened yet, so figures of an earlier day can be had again. */
  readonly now: Time
  /**
   * - `answers`: only confirmations reach you. One proves that its notice was shown; of others
   *   nobody knows, and the figures say "at least".
   * - `shown`: every `shownAt` reaches you too (`feedback.on('notice', …)`).
   * - `asked`: every `askedAt` too.
   */
  readonly reported: 'answers' | 'shown' | 'asked'
}
