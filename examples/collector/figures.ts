import { sql } from 'kysely'
import {
  type CsatScore,
  csatOf,
  type MeanScore,
  meanOf,
  type NpsScore,
  npsOf,
} from '../../src/metrics.ts'
import { type Loop, type LoopRow, loopDays, readLoop } from './loop.ts'
import { type Answered, type Asked, byGroup, looseOf, scoresIn } from './scores-in.ts'
import { type ThreadState, threadStates } from './states.ts'
import type { Database } from './tables.ts'

const days = 30

interface Group extends Asked {
  /** How many answers came in each language, as wordings differ. */
  readonly locales: Readonly<Record<string, number>>
}

/** One figure: `nps` for nps questions, `csat` for ratings of 5 steps, else `mean`. */
export type Score =
  | (Group & { readonly metric: 'nps' } & NpsScore)
  | (Group & { readonly metric: 'csat' } & CsatScore)
  | (Group & { readonly metric: 'mean' } & MeanScore)

/** What `GET /v1/figures` answers. */
export interface Figures {
  readonly days: 30
  /** ISO 8601; an answer counts from when it was given, by our clock. */
  readonly from: string
  readonly until: string
  /** Responses answered within these days. */
  readonly responses: number
  /** The threads of those responses, by where they stand now; every state is there. */
  readonly threads: Readonly<Record<ThreadState, number>>
  /** The largest group first. Never pooled across prompts, questions, scales, or how it was asked. */
  readonly scores: readonly Score[]
  /** How well the loop is closed, over more days: a fix takes its time. */
  readonly loop: Loop
}

const scoreOf = (answered: readonly Answered[]): Score => {
  const last = answered.at(-1) as Answered
  const scores = answered.map(({ score }) => score)
  const locales = new Map<string, number>()
  for (const { locale } of answered) locales.set(locale, (locales.get(locale) ?? 0) + 1)
  const group = { ...last.group, locales: Object.fromEntries(locales) }
  if (last.type === 'nps') return { ...group, metric: 'nps', ...npsOf(scores) }
  if (last.type === 'rating' && group.scale === 5)
    return { ...group, metric: 'csat', ...csatOf(scores) }
  return { ...group, metric: 'mean', ...meanOf(scores, 1, group.scale) }
}

const before = (now: number, daysBefore: number): string =>
  new Date(now - daysBefore * 24 * 60 * 60 * 1000).toISOString()

/** The threads since `from`, each with its response; without pictures, which are most of it. */
const readRows = async (db: Database, from: string): Promise<LoopRow[]> => {
  const rows = await db
    .selectFrom('threads')
    .innerJoin('entries', 'entries.id', 'threads.response')
    .select(['threads.response', 'threads.prompt', 'threads.state', 'threads.answered_at'])
    .select(sql<string | null>`json_remove(entries.raw, '$.attachments')`.as('raw'))
    .where('threads.answered_at', '>=', from)
    .orderBy('threads.seq')
    .execute()
  return rows.map(({ raw, ...row }) => ({ ...row, entry: looseOf(JSON.parse(raw ?? 'null')) }))
}

/** The figures of the last 30 days, and the loop of the last 180. */
export const readFigures = async (db: Database, now = Date.now()): Promise<Figures> => {
  const from = before(now, days)
  const rows = await readRows(db, before(now, loopDays))
  const recent = rows.filter(({ answered_at }) => answered_at >= from)
  const scores = recent.flatMap(({ prompt, entry }) => scoresIn(prompt, entry))
  const count = (state: ThreadState) => recent.filter((row) => row.state === state).length
  return {
    days,
    from,
    until: new Date(now).toISOString(),
    responses: recent.length,
    threads: Object.fromEntries(
      threadStates.map((state) => [state, count(state)]),
    ) as Figures['threads'],
    scores: byGroup(scores)
      .map(scoreOf)
      .sort((a, b) => b.n - a.n),
    loop: await readLoop(db, rows, now),
  }
}
