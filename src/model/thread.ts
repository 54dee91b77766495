import type { ShownQuestion } from './active.ts'
import type { Answers } from './answer.ts'

/** What became of one notice on this device. */
export interface NoticeRecord {
  readonly rev: number
  /** Milliseconds since 1970. */
  readonly shownAt?: number
  readonly usedAt?: number
  readonly dismissedAt?: number | undefined
  readonly confirmed?: 'yes' | 'no' | 'unsure'
  readonly confirmedAt?: number
  readonly repliedAt?: number
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
  /** None where it was given on another device of the same person. */
  readonly claim?: Claim
  /** What became of it, by notice id. */
  readonly notices: Readonly<Record<string, NoticeRecord>>
  readonly muted?: true | undefined
}

/** How a public feed can address this device without naming anyone. */
export interface Claim {
  /** 128 random bits, base64url. Never leaves the device. */
  readonly secret: string
  /** base64url of SHA-256; stands on the response. */
  readonly h: string
  /** Stands on the response, where the feed may hold words for this device alone. */
  readonly seal?: string
  /** Hash of the id of the person who was identified when the response was given. */
  readonly person?: string
  /** Shown once the customer acts: proves that the thread is theirs. */
  readonly proof: string
}

/** The customer's own words: a comment a line; empty where they wrote none. */
export const wordsOf = ({ questions, answers }: Pick<Thread, 'questions' | 'answers'>): string =>
  questions.flatMap(({ type, id }) => (type === 'comment' && answers[id]) || []).join('\n')
