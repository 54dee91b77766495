import type { Rows } from '../platform/rows.ts'
import { bytesOf, type StoredEntry } from './stored.ts'

/** Entries that one device keeps, and their bytes in all. */
const maxEntries = 1000
const maxBytes = 5_000_000

/** Of one entry; only what a host sends along can be so large. */
const maxEntryBytes = 256 * 1024

/** So few entries fit, however large each is. */
const always = 19

/**
 * Makes room for one more entry, as part of a step: events give way, the oldest first.
 *
 * @returns false where it is too large, or only responses are left: none is ever given up
 */
export const makeRoom = async (rows: Rows, added: StoredEntry) => {
  let bytes = bytesOf(added)
  if (bytes > maxEntryBytes) return false
  if ((await rows.count('entry/')) < always) return true
  const kept = await rows.list<StoredEntry>('entry/')
  let count = kept.length + 1
  for (const entry of kept) bytes += bytesOf(entry)
  for (const entry of kept) {
    if (count <= maxEntries && bytes <= maxBytes) break
    if (!entry.rides) continue
    rows.delete(`entry/${entry.id}`)
    count -= 1
    bytes -= bytesOf(entry)
  }
  return count <= maxEntries && bytes <= maxBytes
}
