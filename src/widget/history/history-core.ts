import type { ReadableAtom } from 'nanostores'
import type { Entry } from '../../model/entry.ts'
import type { Here } from '../../model/here.ts'
import type { HistoryThread } from '../../model/history.ts'
import type { Config } from '../../model/schema.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Storage } from '../../platform/storage.ts'

/** What "Your feedback" takes from the client. */
export interface HistoryCore {
  readonly $history: ReadableAtom<readonly HistoryThread[]>
  readonly storage: Storage
  readonly clock: Clock
  readonly here: () => Here
  readonly config: () => Config
  /** With `{}`: what is on the disk was changed, and is read again. */
  readonly update: (changes: Partial<Here>) => void
  readonly keepNew: (make: (id: string, at: string) => Entry) => Promise<unknown>
}
