import type { ConfirmationEntry, ReplyEntry, ResponseEntry } from '../../src/model/entry.ts'
import type { Notice } from '../../src/model/notice.ts'
import { ApiError } from './api-error.ts'
import type { ThreadState } from './states.ts'
import type { Database } from './tables.ts'

type WithoutProof<Entry> = Omit<Entry, 'proof'>

/** One thing that happened in a thread; `at` is our clock. */
export type Moment =
  | { readonly type: 'response'; readonly at: string; readonly response: ResponseEntry }
  | {
      readonly type: 'notice'
      readonly at: string
      readonly notice: Notice
      readonly revoked: boolean
    }
  | {
      readonly type: 'confirmation'
      readonly at: string
      readonly confirmation: WithoutProof<ConfirmationEntry>
    }
  | { readonly type: 'reply'; readonly at: string; readonly reply: WithoutProof<ReplyEntry> }

/** A response and everything that followed. */
export interface Thread {
  readonly state: ThreadState
  /** The response as it came. */
  readonly response: ResponseEntry
  /** The notices that answer it, each at its latest revision for this response. */
  readonly notices: readonly (Notice & { readonly revoked?: true })[]
  readonly confirmations: readonly WithoutProof<ConfirmationEntry>[]
  readonly replies: readonly WithoutProof<ReplyEntry>[]
  /** All of it, each revision of a notice too, in the order in which it happened. */
  readonly timeline: readonly Moment[]
}

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
    .select(['revisions.seq', 'revisions.json', 'revisions.received_at', 'notices.revoked'])
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
  return rows.map(({ seq, json, received_at: at, revoked }) => {
    const notice = JSON.parse(json) as Notice
    return { seq, moment: { type: 'notice' as const, at, notice, revoked: revoked !== 0 } }
  })
}

/** The row of the thread that an id, or else a ref, names. */
const findThread = (db: Database, name: string) =>
  db
    .selectFrom('threads')
    .select(['response', 'state'])
    .where((eb) => eb.or([eb('response', '=', name), eb('ref', '=', name)]))
    .orderBy((eb) => eb('response', '=', name), 'desc')
    .executeTakeFirst()

/** A thread by the id, or else the ref, of its response. Throws an ApiError with 404. */
export const readThread = async (db: Database, name: string): Promise<Thread> => {
  const row = await findThread(db, name)
  if (!row) throw new ApiError(404, 'thread-unknown', `There is no response "${name}".`)
  const moments = [
    ...(await entryMoments(db, row.response)),
    ...(await noticeMoments(db, row.response)),
  ]
  const timeline = moments.sort((a, b) => a.seq - b.seq).map(({ moment }) => moment)
  const latest = new Map(
    timeline.flatMap((moment) =>
      moment.type === 'notice'
        ? [
            [
              moment.notice.id,
              { ...moment.notice, ...(moment.revoked && { revoked: true as const }) },
            ],
          ]
        : [],
    ),
  )
  return {
    state: row.state as ThreadState,
    response: timeline.flatMap((one) =>
      one.type === 'response' ? [one.response] : [],
    )[0] as ResponseEntry,
    notices: [...latest.values()],
    confirmations: timeline.flatMap((one) =>
      one.type === 'confirmation' ? [one.confirmation] : [],
    ),
    replies: timeline.flatMap((one) => (one.type === 'reply' ? [one.reply] : [])),
    timeline,
  }
}
