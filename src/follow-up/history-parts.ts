import type { ReadableAtom } from 'nanostores'
import type { Condition } from '../model/condition.ts'
import type { Entry } from '../model/entry.ts'
import type { Here } from '../model/here.ts'
import type { HistoryThread } from '../model/history.ts'
import type { Clock } from '../platform/clock.ts'
import type { Storage } from '../platform/storage.ts'
import type { Ledger } from '../prompts/ledger.ts'

/** What "Your feedback" reads and writes by. */
export interface HistoryParts {
  readonly $history: ReadableAtom<readonly HistoryThread[]>
  readonly storage: Storage
  readonly clock: Clock
  readonly ledger: Ledger
  readonly here: () => Here
  /** Language of plain strings. */
  readonly plainLocale: string
  /** The host's releases, oldest first, where they are not dotted numbers. */
  readonly releases: readonly string[] | undefined
  /** Whether a condition holds right now. */
  readonly holds: (condition: Condition) => boolean
  /** With `{}`: what is on the disk was changed, and is read again. */
  readonly update: (changes: Partial<Here>) => void
  /** Stores an entry and sends it; rejects where it could not be saved. */
  readonly keepNew: (make: (id: string, at: string) => Entry) => Promise<void>
  readonly onConfirmed: (notice: string, answer: 'yes' | 'no' | 'unsure') => void
}
