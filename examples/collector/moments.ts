import type { ConfirmationEntry, ReplyEntry, ResponseEntry } from '../../src/model/entry.ts'
import type { Notice } from '../../src/model/notice.ts'
import type { SealedWords } from '../../src/model/sealed-words.ts'
import type { Database } from './tables.ts'

/** An entry as the team sees it. */
export type WithoutProof<Entry> = Omit<Entry, 'proof'>

/** One thing that happened in a thread; `at` is our clock. */
export type Moment =
  | { readonly type: 'response'; readonly at: string; readonly response: ResponseEntry }
  | {
      readonly type: 'notice'
      readonly at: string
      readonly notice: Notice
      readonly revoked: boolean
      /** What only this person reads in it. */
      readonly words?: SealedWords
    }
  | {
      readonly type: 'confirmation'
      readonly at: string
      readonly confirmation: WithoutProof<ConfirmationEntry>
    }
  | { readonly type: 'reply'; readonly at: string; readonly reply: WithoutProof<ReplyEntry> }

const entryMoment = (kind: string, raw: string, at: string): Moment | undefined => {
  const entry = JSON.parse(raw)
  // The proof has done its work; whoever knows it could speak as this customer.
  if (entry !== null && typeof entry === 'object') delete entry.proof
  if (kind === 'response') return { type: 'response', at, response: entry }
  if (kind === 'confirmation') return { type: 'confirmation', at, confirmation: entry }
  if (kind === 'reply') return { type: 'reply', at, reply: entry }
  return undefined
}

const entryMoments = async (db: Database, response: string) => {
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'raw', 'received_at'])
    .where('response', '=', response)
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ seq, kind, raw, received_at }) => {
    const moment = raw === null ? undefined : entryMoment(kind, raw, received_at)
    return moment ? [{ seq, moment }] : []
  })
}

/** The revisions that answer a response, and those that its customer answered (one to everyone). */
const noticeMoments = async (db: Database, response: string) => {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('notices', 'notices.id', 'revisions.notice')
    .select((eb) => [
      'revisions.seq',
      'revisions.json',
      'revisions.received_at',
      'notices.revoked',
      eb
        .selectFrom('addressed')
        .select('words')
        .whereRef('addressed.notice', '=', 'revisions.notice')
        .whereRef('addressed.rev', '=', 'revisions.rev')
        .where('addressed.response', '=', response)
        .as('words'),
    ])
    .where((eb) =>
      eb(
        eb.refTuple('revisions.notice', 'revisions.rev'),
        'in',
        eb
          .selectFrom('addressed')
          .select(['notice', 'rev'])
          .where('response', '=', response)
          .union(
            eb
              .selectFrom('confirmations')
              .select(['notice', 'rev'])
              .where('response', '=', response),
          )
          .$asTuple('notice', 'rev'),
      ),
    )
    .orderBy('revisions.seq')
    .execute()
  return rows.map((row) => {
    const said = { notice: JSON.parse(row.json) as Notice, revoked: row.revoked !== 0 }
    const words = row.words === null ? {} : { words: JSON.parse(row.words) as SealedWords }
    const moment = { type: 'notice' as const, at: row.received_at, ...said, ...words }
    return { seq: row.seq, moment }
  })
}

/** Everything that happened in the thread of a response, in the order in which it happened. */
export const readMoments = async (db: Database, response: string): Promise<Moment[]> => {
  const moments = [...(await entryMoments(db, response)), ...(await noticeMoments(db, response))]
  return moments.sort((a, b) => a.seq - b.seq).map(({ moment }) => moment)
}
