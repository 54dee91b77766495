import type { WritableAtom } from 'nanostores'
import type { ActiveNotice } from '../model/active.ts'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Thread } from '../model/thread.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import type { Storage } from '../platform/storage.ts'

export interface FollowUpParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly page: Page
  readonly $notice: WritableAtom<ActiveNotice | undefined>
  readonly $history: WritableAtom<readonly Thread[]>
  /** Notices of this person that were not shown yet. */
  readonly $unread: WritableAtom<number>
  /** URL of the feed. */
  readonly feed: string
  /** How old the feed may be before it is read again. 0: at every load. */
  readonly pollMinutes: number
  /** The host's releases, oldest first, where they are not dotted numbers. */
  readonly releases: readonly string[] | undefined
  readonly here: () => Here
  /** Language of plain strings. */
  readonly plainLocale: string
  readonly facts: () => Facts
  /** A prompt, a thanks or a notice is on the screen of this tab. */
  readonly busy: () => boolean
  /** Fetches what shows a notice, and then claims the place on the screen across all tabs. */
  readonly claimPlace: () => Promise<boolean>
  readonly releasePlace: () => void
  /** Stores an entry and sends it; rejects where it could not be saved. */
  readonly keep: (make: (id: string, at: string) => Entry) => Promise<void>
  readonly onShown: (notice: string, rev: number) => void
  readonly onConfirmed: (notice: string, answer: 'yes' | 'no' | 'unsure') => void
  readonly onError: (error: FeedbackError) => void
}

/** Comes back to the person who spoke: feed → claims of this device → `$notice` → confirmation. */
export interface FollowUp {
  /** A response was stored, or the person changed: reads the threads again. */
  refresh(): Promise<void>
  /** The host tracked an event: a notice may have waited for it. */
  event(name: string): void
  stop(): void
}

export declare const createFollowUp: (parts: FollowUpParts) => FollowUp
