import type { StoredEntry } from '../model/stored-entry.ts'
import type { Rows } from '../platform/rows.ts'
import { bytesOf } from './stored.ts'

/** Entries that one device keeps, and their bytes in all. */
const maxEntries = 1000
const maxBytes = 5_000_000

/** Of one entry without its pictures; only what a host sends along can be so large. */
const maxEntryBytes = 256 * 1024

const isTooLarge = ({ body }: StoredEntry) =>
  bytesOf({ body: body.replace(/"attachments":\[.*?]/, '') }) > maxEntryBytes

/** The row that tells how many bytes all entries are, so that nobody has to read them for it. */
const bytesKey = 'bytes'

const storedBytes = async (rows: Rows) => (await rows.get<number>(bytesKey)) || 0

/** Entries of so many bytes are gone, as part of a step. */
export const giveBack = async (rows: Rows, bytes: number) =>
  rows.put(bytesKey, Math.max(0, (await storedBytes(rows)) - bytes))

/**
 * Makes room for one more entry, as part of a step: events give way, the oldest first.
 *
 * @returns false where it is too large, or only responses are left: none is ever given up
 */
export const makeRoom = async (rows: Rows, added: StoredEntry) => {
  const own = bytesOf(added)
  let count = await rows.count('entry/')
  // Whatever the row says, nothing is stored in an empty outbox.
  let bytes = own + (count && (await storedBytes(rows)))
  const isFull = () => count >= maxEntries || bytes > maxBytes
  for (const entry of isFull() ? await rows.list<StoredEntry>('entry/') : [])
    if (isFull() && entry.rides) {
      rows.delete(`entry/${entry.id}`)
      count -= 1
      bytes -= bytesOf(entry)
    }
  if (isTooLarge(added) || isFull()) return false
  rows.put(bytesKey, bytes)
  return true
}
