import type { Preferences } from '../model/preferences.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { Candidate } from './match.ts'
import type { Toast } from './toasts.ts'

/** What there is to tell this person, as last read. */
export interface News {
  readonly candidates: readonly Candidate[]
  /** The candidates that have something to say. */
  readonly due: readonly Candidate[]
  /** What is remembered of notices to none of the threads. */
  readonly others: readonly Thread[]
  readonly toasts: readonly Toast[] | undefined
  readonly preferences: Preferences
}

/** What becomes of a record, as the disk has it now; undefined: it stays. */
export type Next = (
  candidate: Candidate,
  rows: Rows,
) => Promise<NoticeRecord | undefined> | NoticeRecord | undefined

/** Changes what is remembered of a notice, and of its thread, in one step with all tabs. */
export type Change = (
  candidate: Candidate,
  next: Next,
  more?: Partial<Thread>,
) => Promise<NoticeRecord | undefined>
