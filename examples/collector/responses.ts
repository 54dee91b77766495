import { ApiError } from './api-error.ts'
import type { Database } from './tables.ts'

const defaultLimit = 100
const maxLimit = 1000

const limitOf = (text: string | undefined): number => {
  if (!text) return defaultLimit
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > maxLimit)
    throw new ApiError(400, 'limit', `limit has to be a whole number from 1 to ${maxLimit}.`)
  return limit
}

const seqOf = async (db: Database, id: string | undefined): Promise<number> => {
  if (!id) return 0
  // A tombstone keeps its place, so a reader who stood there can go on.
  const row = await db
    .selectFrom('entries')
    .select('seq')
    .where('id', '=', id)
    .where('kind', '=', 'response')
    .executeTakeFirst()
  if (!row)
    throw new ApiError(400, 'after', `after: there is no response "${id}". Begin without it.`)
  return row.seq
}

/**
 * A page of responses in the order of their arrival, as JSON text:
 * `{ "responses": [the entries exactly as they came], "received": [{ "id", "at", "state", "verified" }, …],
 * "next": the id to give as `after` for the following page, or null at the end }`.
 */
export const readResponses = async (
  db: Database,
  query: { readonly after: string | undefined; readonly limit: string | undefined },
): Promise<string> => {
  const limit = limitOf(query.limit)
  const rows = await db
    .selectFrom('threads')
    .innerJoin('entries', 'entries.id', 'threads.response')
    .select(['entries.id', 'entries.raw', 'entries.received_at', 'threads.state', 'threads.person'])
    .where('threads.seq', '>', await seqOf(db, query.after))
    .orderBy('threads.seq')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const received = page.map(({ id, received_at: at, state, person }) => ({
    id,
    at,
    state,
    verified: person !== null,
  }))
  const next = rows.length > limit ? page.at(-1)?.id : null
  const raws = page.map(({ raw }) => raw).join(',')
  return `{"responses":[${raws}],"received":${JSON.stringify(received)},"next":${JSON.stringify(next)}}`
}
