import type { ResponseEntry } from '../../src/model/entry.ts'
import { isReachable } from './addressees.ts'
import { hearsAlone } from './private-words.ts'
import { type ThreadState, threadStates } from './states.ts'
import type { Database } from './tables.ts'

const pageSize = 50

/** A response as the inbox lists it. */
export interface InboxItem {
  readonly response: ResponseEntry
  readonly state: ThreadState
  readonly receivedAt: string
  /** The host's token said who this is. */
  readonly verified: boolean
  /** A notice can reach whoever gave it. */
  readonly reachable: boolean
  /** Words can be written to this person alone. */
  readonly hearsAlone: boolean
  readonly replies: number
}

/** A page of the inbox, the latest first. */
export interface InboxList {
  readonly items: readonly InboxItem[]
  /** How many threads stand where; states without any are absent. */
  readonly counts: readonly { readonly state: ThreadState; readonly n: number }[]
  readonly state: ThreadState | undefined
  /** What to ask for the page after this one. */
  readonly older: number | undefined
}

const countStates = async (db: Database): Promise<InboxList['counts']> => {
  const rows = await db
    .selectFrom('threads')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return threadStates.flatMap((state) => {
    const row = rows.find((one) => one.state === state)
    return row ? [{ state, n: row.n }] : []
  })
}

/** Reads a page of the inbox: those in `state` only, and those that came before `before`. */
export const readInbox = async (
  db: Database,
  query: { readonly state?: string | undefined; readonly before?: string | undefined },
): Promise<InboxList> => {
  const state = threadStates.find((one) => one === query.state)
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined
  let select = db
    .selectFrom('threads')
    .innerJoin('entries', 'entries.id', 'threads.response')
    .select((eb) => [
      'threads.seq',
      'threads.state',
      'threads.claim',
      'threads.seal',
      'threads.person',
      'entries.raw',
      'entries.received_at',
      eb
        .selectFrom('entries as said')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('said.response', '=', 'threads.response')
        .where('said.kind', '=', 'reply')
        .as('replies'),
    ])
    .orderBy('threads.seq', 'desc')
    .limit(pageSize + 1)
  if (state) select = select.where('threads.state', '=', state)
  if (before !== undefined) select = select.where('threads.seq', '<', before)
  const rows = await select.execute()
  const shown = rows.slice(0, pageSize)
  return {
    items: shown.map((row) => ({
      response: JSON.parse(row.raw ?? '{}') as ResponseEntry,
      state: row.state as ThreadState,
      receivedAt: row.received_at,
      verified: row.person !== null,
      reachable: isReachable(row),
      hearsAlone: hearsAlone(row),
      replies: row.replies ?? 0,
    })),
    counts: await countStates(db),
    state,
    older: rows.length > pageSize ? shown.at(-1)?.seq : undefined,
  }
}
