import type { Notice } from '../../src/model/notice.ts'
import { nextSeq } from './database.ts'
import type {
  CheckedConfirmation,
  CheckedOther,
  CheckedReply,
  CheckedResponse,
} from './entry-check.ts'
import type { Result, Taking } from './ingest.ts'
import { proves, publicClaim } from './proof.ts'
import { refreshStates } from './states.ts'
import type { EntryRow, ThreadRow, Trx } from './tables.ts'

type Taken = Omit<Result, 'id'>

const rejected = (reason: string): Taken => ({ status: 'rejected', reason })

/** Keeps an entry as it came, under the next number of arrival. */
export const storeEntry = async (
  { trx, raw, receivedAt }: Taking,
  entry: Pick<EntryRow, 'id' | 'kind' | 'response'>,
): Promise<number> => {
  const seq = await nextSeq(trx)
  await trx
    .insertInto('entries')
    .values({ ...entry, seq, raw, received_at: receivedAt })
    .execute()
  return seq
}

/** Our clock at the arrival, less the time between answering and sending by the device's clock. */
const answeredAt = (at: string, { sentAt, receivedAt }: Taking): string => {
  const waitedMs = Math.max(0, Date.parse(sentAt) - Date.parse(at))
  return new Date(Math.max(0, Date.parse(receivedAt) - waitedMs)).toISOString()
}

/** Stores an event, or what a newer SDK sends; it goes with the response that it names. */
export const takeOther = async (entry: CheckedOther, taking: Taking): Promise<Taken> => {
  const { id, kind } = entry
  const response = typeof entry.response === 'string' ? entry.response : null
  await storeEntry(taking, { id, kind, response })
  return { status: 'stored' }
}

/** Stores a response and opens its thread. */
export const takeResponse = async (entry: CheckedResponse, taking: Taking): Promise<Taken> => {
  const seq = await storeEntry(taking, { id: entry.id, kind: 'response', response: entry.id })
  const claim = entry.claim?.h
  const row: ThreadRow = {
    response: entry.id,
    seq,
    ref: entry.ref,
    prompt: entry.prompt,
    // A claim of another form is kept in the entry, but nobody can be told by it.
    claim: claim && /^[\w-]{8,128}$/.test(claim) ? claim : null,
    state: 'open',
    answered_at: answeredAt(entry.at, taking),
  }
  await taking.trx.insertInto('threads').values(row).execute()
  return { status: 'stored' }
}

/**
 * The thread that an entry belongs to, if its proof shows that it comes from the device that
 * answered; else what to tell that device.
 */
export const provenThread = async (
  trx: Trx,
  { response, proof }: { readonly response: string; readonly proof: string },
): Promise<{ thread: ThreadRow } | { refused: Taken; erased: boolean }> => {
  const thread = await trx
    .selectFrom('threads')
    .selectAll()
    .where('response', '=', response)
    .executeTakeFirst()
  if (thread) {
    const proven = thread.claim !== null && proves(proof, thread.claim)
    if (proven) return { thread }
    const why =
      thread.claim === null ? 'the response carries no claim' : 'it is not that of the response'
    return { refused: rejected(`proof: ${why}`), erased: false }
  }
  const known = await trx
    .selectFrom('entries')
    .select(['kind', 'raw'])
    .where('id', '=', response)
    .executeTakeFirst()
  if (!known) {
    const reason = `response: "${response}" has not arrived yet`
    return { refused: { status: 'retry', reason, afterSeconds: 60 }, erased: false }
  }
  const erased = known.kind === 'response'
  const reason = erased ? 'response: it was erased' : `response: "${response}" is not a response`
  return { refused: rejected(reason), erased }
}

const addresses = ({ to }: Notice, { claim }: ThreadRow): boolean =>
  to === 'everyone' ||
  'audience' in to ||
  ('claims' in to && claim !== null && to.claims.includes(publicClaim(claim)))

/** Stores "Did this fix it?", answered; the first answer for a notice, rev and response stands. */
export const takeConfirmation = async (
  entry: CheckedConfirmation,
  taking: Taking,
): Promise<Taken> => {
  const { trx } = taking
  const found = await provenThread(trx, entry)
  if ('refused' in found) return found.refused
  const revision = await trx
    .selectFrom('revisions')
    .select('json')
    .where('notice', '=', entry.notice)
    .where('rev', '=', entry.rev)
    .executeTakeFirst()
  if (!revision) return rejected(`notice: there is no "${entry.notice}" with rev ${entry.rev}`)
  if (!addresses(JSON.parse(revision.json) as Notice, found.thread))
    return rejected(`notice: "${entry.notice}" does not answer this response`)
  const key = { notice: entry.notice, rev: entry.rev, response: entry.response }
  const first = await trx
    .selectFrom('confirmations')
    .select('entry')
    .where((eb) => eb.and(key))
    .executeTakeFirst()
  if (first) return { status: 'duplicate', reason: 'the first answer to this notice stands' }
  const seq = await storeEntry(taking, {
    id: entry.id,
    kind: 'confirmation',
    response: entry.response,
  })
  await trx
    .insertInto('confirmations')
    .values({ ...key, entry: entry.id, seq, answer: entry.answer })
    .execute()
  await refreshStates(trx, [entry.response])
  return { status: 'stored' }
}

/** Stores what a customer wrote back. */
export const takeReply = async (entry: CheckedReply, taking: Taking): Promise<Taken> => {
  const found = await provenThread(taking.trx, entry)
  if ('refused' in found) return found.refused
  await storeEntry(taking, { id: entry.id, kind: 'reply', response: entry.response })
  return { status: 'stored' }
}
