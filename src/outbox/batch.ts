import type { StoredEntry } from '../model/stored-entry.ts'
import { bytesOf } from './stored.ts'

/** What one request may carry. */
export const maxEntries = 100

/** A body up to this size may outlive the page, so that a batch is never larger. */
const keepaliveBytes = 48 * 1024

/** What stands around the entries of a body. */
const frameBytes = 64

/** With the comma between two. */
export const bodyBytes = (entries: readonly StoredEntry[]) =>
  entries.reduce((sum, entry) => sum + bytesOf(entry) + 1, frameBytes)

export const mayOutlivePage = (entries: readonly StoredEntry[]) =>
  bodyBytes(entries) <= keepaliveBytes

/**
 * The entries that may travel together next: at most `limit` of them, of one person, and small
 * enough unless it is a single one. Whoever is here goes first, since only their token can be had:
 * what waits for another person's never holds them up.
 *
 * @param present id of the person who is here
 */
export const nextBatch = (
  entries: readonly StoredEntry[],
  limit: number,
  present: string | undefined,
): readonly StoredEntry[] => {
  const first = entries.find(({ respondent }) => respondent === present) ?? entries[0]
  const batch: StoredEntry[] = []
  let bytes = frameBytes
  for (const entry of entries) {
    if (entry.respondent !== first?.respondent) continue
    bytes += bytesOf(entry) + 1
    if (batch[0] && bytes > keepaliveBytes) break
    batch.push(entry)
    if (batch.length === limit) break
  }
  return batch
}
