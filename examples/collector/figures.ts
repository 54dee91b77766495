import { type CsatScore, csatOf, type MeanScore, meanOf, type NpsScore, npsOf } from './scores.ts'
import { type ThreadState, threadStates } from './states.ts'
import type { Database } from './tables.ts'

const days = 30

/** What was asked, and how: answers that differ in any of this are never pooled. */
interface Group {
  /** Id of the prompt. */
  readonly prompt: string
  /** Id of the question. */
  readonly question: string
  /** The question as it was last worded. */
  readonly title: string
  /** Asked by us (trigger, inline, link), or volunteered (all others). */
  readonly asked: 'solicited' | 'volunteered'
  /** The highest answer; the lowest is 0 for `nps`, else 1. */
  readonly scale: number
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
}

type Loose = Readonly<Record<string, unknown>>

interface Answered {
  readonly group: Omit<Group, 'locales'>
  readonly type: string
  readonly score: number
  readonly locale: string
}

const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}
const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

const scaleOf = ({ type, scale }: Loose): number => {
  if (type === 'nps') return 10
  if (type === 'ces') return 7
  return typeof scale === 'number' ? scale : 5
}

/** The scores in one response; an answer outside its scale is none. */
const scoresIn = (prompt: string, entry: Loose): Answered[] => {
  const questions = Array.isArray(entry.questions) ? entry.questions.map(looseOf) : []
  const answers = new Map(Object.entries(looseOf(entry.answers)))
  const by = textOf(looseOf(entry.asked).by, '')
  return questions.flatMap((question) => {
    const { id } = question
    const type = textOf(question.type, '')
    if (typeof id !== 'string' || !['nps', 'rating', 'ces'].includes(type)) return []
    const score = answers.get(id)
    const scale = scaleOf(question)
    const lowest = type === 'nps' ? 0 : 1
    if (!Number.isInteger(score) || (score as number) < lowest || (score as number) > scale)
      return []
    const asked = ['trigger', 'inline', 'link'].includes(by) ? 'solicited' : 'volunteered'
    const group = { prompt, question: id, title: textOf(question.title, id), asked, scale } as const
    return [{ group, type, score: score as number, locale: textOf(entry.locale, 'und') }]
  })
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

/** The figures of the last 30 days. */
export const readFigures = async (db: Database, now = Date.now()): Promise<Figures> => {
  const from = new Date(now - days * 24 * 60 * 60 * 1000).toISOString()
  const rows = await db
    .selectFrom('threads')
    .innerJoin('entries', 'entries.id', 'threads.response')
    .select(['threads.prompt', 'threads.state', 'entries.raw'])
    .where('threads.answered_at', '>=', from)
    .orderBy('threads.seq')
    .execute()
  const groups = new Map<string, Answered[]>()
  for (const { prompt, raw } of rows)
    for (const answered of scoresIn(prompt, looseOf(JSON.parse(raw ?? 'null')))) {
      const { title: _title, ...key } = answered.group
      const name = JSON.stringify([key, answered.type])
      const group = groups.get(name) ?? []
      group.push(answered)
      groups.set(name, group)
    }
  const count = (state: ThreadState) => rows.filter((row) => row.state === state).length
  return {
    days,
    from,
    until: new Date(now).toISOString(),
    responses: rows.length,
    threads: Object.fromEntries(
      threadStates.map((state) => [state, count(state)]),
    ) as Figures['threads'],
    scores: [...groups.values()].map(scoreOf).sort((a, b) => b.n - a.n),
  }
}
