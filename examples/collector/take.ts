import type { Notice } from '../../src/model/notice.ts'
import { nextSeq } from './database.ts'
import type {
  CheckedConfirmation,
  CheckedOther,
  CheckedReply,
  CheckedResponse,
} from './entry-check.ts'
import type { Result, Taking } from './ingest.ts'
import { publicClaim } from './proof.ts'
import { provenThread } from './proven-thread.ts'
import { rewriteMember } from './raw-entries.ts'
import { refreshStates } from './states.ts'
import type { EntryRow, ThreadRow } from './tables.ts'

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

/** The entry as it came, but for the key to what is sealed: nothing that shows entries shows it. */
const withoutSeal = (raw: string): string =>
  rewriteMember(raw, 'claim', (text) => {
    const claim: unknown = JSON.parse(text)
    if (typeof claim !== 'object' || claim === null || !('seal' in claim)) return text
    const { seal: _seal, ...rest } = claim
    return JSON.stringify(rest)
  })

/** Whose response it is, where the host's token says the same as the entry. */
const personOf = (entry: CheckedResponse, { respondent }: Taking): string | null =>
  'id' in respondent && respondent.id === entry.respondent?.id ? respondent.id : null

/** Stores a response and opens its thread. */
export const takeResponse = async (entry: CheckedResponse, taking: Taking): Promise<Taken> => {
  const seq = await storeEntry(
    { ...taking, raw: withoutSeal(taking.raw) },
    { id: entry.id, kind: 'response', response: entry.id },
  )
  const claim = entry.claim?.h
  const seal = entry.claim?.seal
  const row: ThreadRow = {
    response: entry.id,
    seq,
    ref: entry.ref,
    prompt: entry.prompt,
    // A claim of another form is kept in the entry, but nobody can be told by it.
    claim: claim && /^[\w-]{8,128}$/.test(claim) ? claim : null,
    // 128 bits in base64url; with anything else nothing can be sealed.
    seal: typeof seal === 'string' && /^[\w-]{22}$/.test(seal) ? seal : null,
    person: personOf(entry, taking),
    state: 'open',
    answered_at: answeredAt(entry.at, taking),
  }
  await taking.trx.insertInto('threads').values(row).execute()
  return { status: 'stored' }
}

const mayConcern = ({ to }: Notice, { claim }: ThreadRow): boolean =>
  to === 'everyone' ||
  'audience' in to ||
  ('claims' in to && claim !== null && to.claims.includes(publicClaim(claim)))

/** Stores "Did this fix it?", answered; the first answer for a notice, rev and response stands. */
export const takeConfirmation = async (
  entry: CheckedConfirmation,
  taking: Taking,
): Promise<Taken> => {
  const { trx } = taking
  const found = await provenThread(entry, taking)
  if ('refused' in found) return found.refused
  const said = { notice: entry.notice, rev: entry.rev }
  const revision = await trx
    .selectFrom('revisions')
    .select('json')
    .where((eb) => eb.and(said))
    .executeTakeFirst()
  if (!revision) return rejected(`notice: there is no "${entry.notice}" with rev ${entry.rev}`)
  const key = { ...said, response: entry.response }
  const addressed = await trx
    .selectFrom('addressed')
    .select('response')
    .where((eb) => eb.and(key))
    .executeTakeFirst()
  if (!addressed && !mayConcern(JSON.parse(revision.json) as Notice, found.thread))
    return rejected(`notice: "${entry.notice}" does not answer this response`)
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
  const found = await provenThread(entry, taking)
  if ('refused' in found) return found.refused
  await storeEntry(taking, { id: entry.id, kind: 'reply', response: entry.response })
  return { status: 'stored' }
}
