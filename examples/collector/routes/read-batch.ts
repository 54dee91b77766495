import { ApiError } from '../api-error.ts'
import type { Batch } from '../ingest.ts'
import { rawElements } from '../raw-entries.ts'
import { readJson } from '../read-body.ts'

/** Reads `{ "sentAt", "entries" }`. Throws an ApiError with 400, 413, 415 or 422. */
export const readBatch = async (request: Request): Promise<Omit<Batch, 'respondent'>> => {
  const { text, value } = await readJson(request)
  const { sentAt, entries } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly sentAt?: unknown
    readonly entries?: unknown
  }
  const wrong = (what: string) =>
    new ApiError(422, 'not-a-batch', `Expected { "sentAt", "entries" }: ${what}.`)
  if (Array.isArray(value)) throw wrong('the body is an array')
  if (typeof sentAt !== 'string' || Number.isNaN(Date.parse(sentAt)))
    throw wrong('"sentAt" has to be a time such as "2026-11-22T09:12:00.000Z"')
  if (!Array.isArray(entries)) throw wrong('"entries" has to be an array')
  return { sentAt, entries, raws: rawElements(text, 'entries') }
}
