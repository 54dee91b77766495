import type { Entry } from '../model/entry.ts'
import { encoder } from '../platform/hash.ts'

/** An entry as it is kept: its bytes are made once and never again. */
export interface StoredEntry {
  readonly id: string
  /** The entry as JSON. */
  readonly body: string
  /** Id of the person it belongs to; decides whether a token may travel with it. */
  readonly respondent?: string
  /** It waits for a response to travel with, or for the page to go, and gives way to responses. */
  readonly rides?: true
  /** The endpoint asked for a pause for this entry alone; milliseconds since 1970. */
  readonly notBefore?: number
  /** When the endpoint, by its own clock, first did not take it; milliseconds since 1970. */
  readonly since?: number
}

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
export const bytesOf = ({ body }: StoredEntry) => encoder.encode(body).length

/** Whether a row is still what was stored. */
export const isWhole = (row: Partial<StoredEntry> | null | undefined): row is StoredEntry => {
  try {
    return JSON.parse(`${row?.body}`).id === row?.id && typeof row?.id === 'string'
  } catch {
    return false
  }
}
