/** An entry as it is kept: its bytes are made once and never again. */
export interface StoredEntry {
  readonly id: string
  /** The entry as JSON. */
  readonly body: string
  /** Id of the person it belongs to; decides whether a token may travel with it. */
  readonly respondent?: string
  /** The endpoint asked for a pause for this entry alone; milliseconds since 1970. */
  readonly notBefore?: number
}

/** What one request may carry. */
export const maxEntries = 100

/** A body up to this size may outlive the page, so that a batch is never larger. */
const keepaliveBytes = 48 * 1024

const encoder = new TextEncoder()

/** With the comma between two, and what stands around them. */
const bytesOf = (entries: readonly StoredEntry[]) =>
  entries.reduce((sum, { body }) => sum + encoder.encode(body).length + 1, 64)

export const mayOutlivePage = (entries: readonly StoredEntry[]) =>
  bytesOf(entries) <= keepaliveBytes

/** Whether a row is still what was stored: a damaged one stays where it is, and stops nobody. */
const isWhole = ({ id, body }: StoredEntry) => {
  try {
    return JSON.parse(body).id === id
  } catch {
    return false
  }
}

/**
 * The first entries, oldest first, that may travel together: at most `limit` of them, of one
 * person, and small enough unless it is a single one.
 */
export const firstBatch = (
  entries: readonly StoredEntry[],
  limit: number,
): readonly StoredEntry[] => {
  const batch: StoredEntry[] = []
  for (const entry of entries) {
    const [first] = batch
    if (!isWhole(entry)) continue
    if (first && entry.respondent !== first.respondent) break
    if (first && !mayOutlivePage([...batch, entry])) break
    batch.push(entry)
    if (batch.length === limit) break
  }
  return batch
}
