import type { Entry } from '../model/entry.ts'
import type { StoredEntry } from '../model/stored-entry.ts'
import { encoder } from '../platform/hash.ts'

/** Makes the bytes of an entry, which are the same from now on. */
export const toStored = (entry: Entry): StoredEntry => {
  const { id, kind, respondent } = entry
  return {
    id,
    body: JSON.stringify(entry),
    ...(respondent && { respondent: respondent.id }),
    ...(kind === 'event' && { rides: true }),
  }
}

/** In UTF-8. */
export const bytesOf = ({ body }: Pick<StoredEntry, 'body'>) => encoder.encode(body).length

/** Whether a row is still what was stored. */
export const isWhole = (row: Partial<StoredEntry> | null | undefined): row is StoredEntry => {
  try {
    return JSON.parse(`${row?.body}`).id === row?.id && typeof row?.id === 'string'
  } catch {
    return false
  }
}
