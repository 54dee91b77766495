import type { Format, FormatAnswer } from '../model/format.ts'
import type { Outcome } from '../model/transport.ts'
import { addressOf } from './address.ts'
import { type ForeignEntry, foreign } from './foreign.ts'
import { wordsOf } from './words.ts'

/** Every member that some kind of entry has. */
type Members = {
  readonly [Name in ForeignEntry extends infer Kind
    ? Kind extends unknown
      ? keyof Kind
      : never
    : never]?: unknown
}

/** The same columns for each row, as a bulk insert wants them; `entry` holds what has no column. */
const rowOf = (entry: ForeignEntry) => {
  const {
    ref = null,
    prompt = null,
    touchpoint = null,
    answers = null,
    complete = null,
  } = entry as Members
  const { release = null, response = null } = entry as Members
  const { id, kind, at, respondent } = entry
  return {
    ...{ id, kind, at, ref, prompt, touchpoint, answers, complete, release, response },
    respondent: respondent?.id ?? null,
    entry,
  }
}

/** Of PostgreSQL: integrity (23), data (22). */
const refusals = /^2[23]...$/

/**
 * Of PostgREST: the address cannot be read, most likely because of a key that a gateway handed on;
 * a column is not there yet. Whoever mends that wants what was written meanwhile.
 */
const faults = /^PGRST(?:100|204)$/

const outcome = ({ status, body, entries }: FormatAnswer): Outcome | undefined => {
  const { code, message } = Object(body)
  if (status < 400 || typeof code !== 'string') return
  // One row is there already, so this attempt is a repeat; of several, halves will tell which.
  if (code === '23505' && entries.length === 1) return { status: 'delivered' }
  const reason = `${code}${wordsOf(message)}`
  if (faults.test(code)) return { status: 'held', reason }
  if (refusals.test(code)) return { status: 'rejected', reason }
}

/**
 * Rows for PostgREST, and so for Supabase, whose key travels as `apikey`.
 *
 * @see https://docs.postgrest.org/en/latest/references/errors.html
 */
export const postgrest: Format = {
  maxEntries: 100,
  takesToken: true,
  request: (entries, { endpoint }) => {
    const { url, key } = addressOf(endpoint)
    if (key) url.searchParams.set('apikey', key)
    return {
      url: url.href,
      body: JSON.stringify(entries.map((entry) => rowOf(foreign(entry)))),
      contentType: 'application/json',
    }
  },
  outcome,
}
