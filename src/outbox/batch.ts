/** An entry as it is kept: its bytes are made once and never again. */
export interface StoredEntry {
  readonly id: string
  /** The entry as JSON. */
  readonly body: string
  /** Id of the person it belongs to; decides whether a token may travel with it. */
  readonly respondent?: string
}

/** What one request may carry. */
export const maxEntries = 100
export const maxBytes = 64 * 1024

/** A body up to this size may outlive the page. */
export const keepaliveBytes = 48 * 1024

const encoder = new TextEncoder()

export const bytesOf = (entries: readonly StoredEntry[]) =>
  entries.reduce((sum, entry) => sum + encoder.encode(entry.body).length + 1, 64)

/**
 * The first entries, oldest first, that may travel together: at most `limit` of them, of one
 * person, and within `bytes` unless it is a single one.
 */
export const firstBatch = (
  entries: readonly StoredEntry[],
  limit = maxEntries,
  bytes = maxBytes,
): readonly StoredEntry[] => {
  const [first] = entries
  const batch: StoredEntry[] = []
  for (const entry of entries.slice(0, limit)) {
    if (entry.respondent !== first?.respondent) break
    if (batch.length && bytesOf([...batch, entry]) > bytes) break
    batch.push(entry)
  }
  return batch
}
