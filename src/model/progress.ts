import type { ShownQuestion } from './active.ts'
import type { Answers } from './answer.ts'
import type { Asked, Attachment } from './entry.ts'
import type { Facts } from './facts.ts'
import type { StoredEntry } from './stored-entry.ts'
import type { Thread } from './thread.ts'

/** How a prompt came to be answered. */
export interface Occasion {
  readonly asked: Asked
  /** Properties of the event that triggered it. */
  readonly event?: Facts | undefined
  /** What the host sends along. */
  readonly context?: Facts | undefined
}

/** The answers that a person gave on the way, with the questions as they were worded. */
export interface Given {
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  readonly lang: string
  readonly attachments?: readonly Attachment[] | undefined
}

/** How far the person has come. */
export interface Progress {
  /** Id of the question that is shown. */
  readonly step: string
  /** What stands in the fields. */
  readonly fields: Answers
  /** What was confirmed. */
  readonly given: Given
}

/** Everything that a reload must not lose. */
export interface SoFar extends Progress {
  readonly occasion: Occasion
  /** A response with these answers, ready to be stored. */
  readonly prepare: (given: Given) => Promise<Prepared>
}

/** An entry with its bytes, which are the same from now on. */
export interface Prepared {
  /** Undefined where the host drops the entry. */
  readonly stored?: StoredEntry
  /** Of a response, as they are stored. */
  readonly answers?: Answers
  /** What this device remembers of it: no more than what is sent. */
  readonly thread?: Thread | null | undefined
}
