import type { ShownQuestion } from './active.ts'
import type { Answers } from './answer.ts'

/** What became of one notice on this device. */
export interface NoticeRecord {
  readonly rev: number
  /** Milliseconds since 1970. */
  readonly shownAt?: number
  /** How often it was shown as a toast; none where it only stood beside its anchor. */
  readonly toasts?: number
  readonly usedAt?: number
  readonly dismissedAt?: number
  readonly confirmed?: 'yes' | 'no' | 'unsure'
}

/** A response as its author's device remembers it. */
export interface Thread {
  /** Id of the response. */
  readonly id: string
  /** `R-7F3K2QX`. */
  readonly ref: string
  readonly prompt: string
  /** ISO 8601. */
  readonly at: string
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  /** Id of the person who was identified when it was given. */
  readonly respondent?: string
  readonly claim?: Claim
  /** What became of it, by notice id. */
  readonly notices: Readonly<Record<string, NoticeRecord>>
  readonly muted?: true
}

/** How a public feed can address this device without naming anyone. */
export interface Claim {
  /** 128 random bits, base64url. Never leaves the device. */
  readonly secret: string
  /** base64url of SHA-256; stands on the response. */
  readonly h: string
  /** Shown once the customer acts: proves that the thread is theirs. */
  readonly proof: string
}
