import type { Condition } from './condition.ts'
import type { SealedWords } from './sealed-words.ts'

export const statuses = [
  'received',
  'planned',
  'in_progress',
  'fixed',
  'shipped',
  'declined',
] as const

/** What became of the feedback. */
export type Status = (typeof statuses)[number]

/** The words of a notice, by BCP 47 tag. */
export type NoticeText = Readonly<
  Record<string, { readonly title: string; readonly body?: string }>
>

/** What a team tells the people who spoke; one item of the feed. */
export interface Notice {
  readonly id: string
  /** Grows with every change; a lower one than a device knows is ignored. */
  readonly rev: number
  readonly kind: 'update' | 'question' | 'reward' | 'invite'
  readonly status?: Status
  /** ISO 8601. */
  readonly at: string
  readonly text: NoticeText
  readonly by?: string
  /** How many people said the same. */
  readonly voices?: number
  readonly url?: string
  readonly to:
    | 'everyone'
    | { readonly claims: readonly string[] }
    /** Ids; only in the personal feed of a person who is signed in. */
    | { readonly responses: readonly string[] }
    | { readonly audience: Condition }
  /** Held back until the page runs this release or a later one. */
  readonly since?: { readonly release: string }
  readonly place?: { readonly pages?: readonly string[]; readonly anchor?: string }
  /** When to ask "Did this fix it?": after this event, or at once. */
  readonly ask?: { readonly after?: string; readonly withinDays?: number }
  /** ISO 8601 date; not shown later. */
  readonly expires?: string
  /** Words for the person alone, by the response they answer; only in their personal feed. */
  readonly words?: Readonly<Record<string, SealedWords>>
  /** Words for one claimant each, by the claim they are for; `platform/seal.ts` opens them. */
  readonly sealed?: Readonly<Record<string, string>>
}

/** The file that addresses people by claims without naming anyone. */
export interface Feed {
  readonly version: 1
  /** Ids of notices that were taken back. */
  readonly revoked: readonly string[]
  readonly notices: readonly Notice[]
}
