import type { EntryResult } from '../model/transport.ts'
import { holdSeconds } from './retry-after.ts'

const statuses: readonly unknown[] = ['stored', 'duplicate', 'rejected', 'retry']

/** The longest piece of an endpoint's own words that we repeat, in characters. */
export const mostWords = 200

const readResult = (value: unknown): EntryResult | undefined => {
  const { id, status, reason, afterSeconds } = Object(value)
  if (typeof id !== 'string' || !statuses.includes(status)) return
  return {
    id,
    status,
    ...(typeof reason === 'string' && { reason: reason.slice(0, mostWords) }),
    ...(Number.isFinite(afterSeconds) && { afterSeconds: holdSeconds(afterSeconds) }),
  }
}

/**
 * What an answer says entry by entry, about the entries that were sent. Whatever is not of the
 * agreed form is passed over, as if the endpoint had not said it.
 */
export const readResults = (answer: unknown, ids: readonly string[]): EntryResult[] => {
  const { results } = Object(answer)
  if (!Array.isArray(results)) return []
  const byId = new Map<string, EntryResult>()
  for (const value of results) {
    const result = readResult(value)
    if (result && ids.includes(result.id)) byId.set(result.id, result)
  }
  return [...byId.values()]
}
