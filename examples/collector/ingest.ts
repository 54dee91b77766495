import type { EntryResult } from '../../src/model/transport.ts'
import { emptyLog } from './database.ts'
import { type CheckedEntry, checkEntry } from './entry-check.ts'
import { eraseThread } from './erase.ts'
import type { RawValue } from './raw-entries.ts'
import type { Respondent } from './respondent.ts'
import type { Database, Trx } from './tables.ts'
import { takeConfirmation, takeOther, takeReply, takeResponse } from './take.ts'

/** What became of one entry; `id` is null where the entry has none that is a text. */
export type Result = Omit<EntryResult, 'id'> & { readonly id: string | null }

/** A batch as it was sent: each entry parsed, and as its own characters. */
export interface Batch {
  readonly sentAt: string
  readonly entries: readonly unknown[]
  readonly raws: readonly RawValue[]
  /** Who sent it, by the request's token. */
  readonly respondent: Respondent
}

/** What one entry is taken with. */
export interface Taking {
  readonly trx: Trx
  readonly raw: string
  readonly receivedAt: string
  /** By the device's own clock, so that its error cancels out: see `answeredAt`. */
  readonly sentAt: string
  readonly respondent: Respondent
}

const take = async (checked: CheckedEntry, taking: Taking): Promise<Omit<Result, 'id'>> => {
  if (checked.kind === 'bad') return { status: 'rejected', reason: checked.reason }
  const known = await taking.trx
    .selectFrom('entries')
    .select('seq')
    .where('id', '=', checked.entry.id)
    .executeTakeFirst()
  if (known) return { status: 'duplicate' }
  switch (checked.kind) {
    case 'response':
      return takeResponse(checked.entry, taking)
    case 'confirmation':
      return takeConfirmation(checked.entry, taking)
    case 'reply':
      return takeReply(checked.entry, taking)
    case 'erase':
      return eraseThread(checked.entry, taking)
    case 'other':
      return takeOther(checked.entry, taking)
  }
}

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' ? id : null
}

/**
 * Stores a batch in one transaction and tells what became of each entry, in their order. When it
 * resolves, everything it calls `stored` is on the disk.
 */
export const ingest = async (db: Database, batch: Batch): Promise<Result[]> => {
  const receivedAt = new Date().toISOString()
  const { sentAt, respondent } = batch
  const checked = batch.entries.map((value, index) =>
    checkEntry(value, batch.raws[index] ?? { text: '', depth: 0 }),
  )
  // What belongs to a response waits for it, also within a batch; the order is else kept.
  const order = [...checked.keys()].sort(
    (a, b) => Number(checked[a]?.kind !== 'response') - Number(checked[b]?.kind !== 'response'),
  )
  const results = await db.transaction().execute(async (trx) => {
    const taken: Result[] = new Array(checked.length)
    for (const index of order) {
      const entry = checked[index] as CheckedEntry
      const raw = batch.raws[index]?.text ?? ''
      const outcome = await take(entry, { trx, raw, receivedAt, sentAt, respondent })
      taken[index] = { id: idOf(batch.entries[index]), ...outcome }
    }
    return taken
  })
  const erased = results.some(
    ({ status }, index) => status === 'stored' && checked[index]?.kind === 'erase',
  )
  if (erased) await emptyLog(db)
  return results
}
