import type { ShownQuestion } from './active.ts'
import type { Answers } from './answer.ts'
import type { Status } from './notice.ts'

/** One thing that happened to a response: the customer sent it, the team said something, … */
export interface HistoryStep {
  /** `sent`, `confirmed`, `reopened` and `replied` are the customer's own; all others the team's. */
  readonly state:
    | Status
    | 'sent'
    | 'question'
    | 'reward'
    | 'invite'
    | 'update'
    | 'confirmed'
    | 'reopened'
    | 'replied'
  /** ISO 8601. */
  readonly at: string
  /** Id of the notice that it is, or that it answers. */
  readonly notice?: string
  /** That of the notice. */
  readonly rev?: number
  readonly title?: string
  readonly body?: string
  /** BCP 47 tag of the language of `title` and `body`. */
  readonly lang?: string
  readonly by?: string | undefined
  readonly url?: string | undefined
  /** The person has not seen it yet. */
  readonly unread?: boolean
  /** Words that only this device, or only this person, can read. */
  readonly text?: string
  /** A reward code. */
  readonly code?: string
}

/** A response as "Your feedback" shows it. */
export interface HistoryThread {
  /** Id of the response. */
  readonly id: string
  /** `R-7F3K2QX`. */
  readonly ref: string
  readonly prompt: string
  /** ISO 8601. */
  readonly at: string
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  /** Their own: a comment a line; empty where they wrote none. */
  readonly words: string
  /** Where it stands now: that of the last step which says so. */
  readonly state: HistoryStep['state']
  /** No notice about it shows by itself. */
  readonly muted: boolean
  /** Oldest first; the first is `sent`. */
  readonly steps: readonly HistoryStep[]
}
