import type { WritableAtom } from 'nanostores'
import type { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { LedgerState } from '../model/ledger.ts'
import type { Storage } from '../platform/storage.ts'
import { writeMark } from '../platform/write-mark.ts'

export interface ErasureParts {
  readonly storage: Storage
  /** Of the database, and of the count beside it. */
  readonly name: string
  /** As it stood there when the page was opened. */
  readonly mark: string | undefined
  readonly $pending: WritableAtom<number>
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/**
 * Keeps a count beside the store: a browser that erases what is damaged, or what it finds too old,
 * says nothing, and leaves a store that looks new.
 */
export const watchErasure = async (parts: ErasureParts) => {
  const { storage, name, $pending, emit, FeedbackError, onDestroy } = parts
  // Each store begins with a device of its own.
  const device = await storage.transact(
    async (rows) => rows.onDisk && (await rows.get<LedgerState>('ledger'))?.device,
  )
  if (!device) return
  const [known, count] = `${parts.mark}`.split(' ')
  if (count && known !== device) emit('error', new FeedbackError('storage-erased', `${count} lost`))
  onDestroy(
    $pending.subscribe((pending) => {
      writeMark(name, pending ? `${device} ${pending}` : '')
    }),
  )
}
