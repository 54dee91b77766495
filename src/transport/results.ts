import type { EntryResult } from '../model/transport.ts'
import { holdSeconds } from './retry-after.ts'

const statuses: readonly unknown[] = ['stored', 'duplicate', 'rejected', 'retry']

/** The longest piece of an endpoint's own words that we repeat, in characters. */
export const mostWords = 200

/** Whatever is not of the agreed form is passed over, as if the endpoint had not said it. */
const readResult = (value: unknown): EntryResult[] => {
  const { id, status, reason, afterSeconds } = Object(value)
  if (typeof id !== 'string' || !statuses.includes(status)) return []
  return [
    {
      id,
      status,
      ...(typeof reason === 'string' && { reason: reason.slice(0, mostWords) }),
      ...(Number.isFinite(afterSeconds) && { afterSeconds: holdSeconds(afterSeconds) }),
    },
  ]
}

/**
 * What an answer says about the entries that were sent, in their order.
 * @param answer the body as it was parsed, of any shape
 * @param ids of the entries that were sent; the endpoint may name others, which are not ours
 * @param byId an entry that the answer does not name has to be sent again
 */
export const readResults = (
  answer: unknown,
  ids: readonly string[],
  byId: boolean,
): EntryResult[] => {
  const { results } = Object(answer)
  const named: readonly EntryResult[] = Array.isArray(results) ? results.flatMap(readResult) : []
  const unnamed = (id: string): EntryResult[] => (byId ? [{ id, status: 'retry' }] : [])
  return ids.flatMap((id) => named.find((result) => result.id === id) ?? unnamed(id))
}
