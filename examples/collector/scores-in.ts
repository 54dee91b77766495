/** What was asked, and how: answers that differ in any of this are never pooled. */
export interface Asked {
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
}

/** One score, with what it answers. */
export interface Answered {
  readonly group: Asked
  readonly type: string
  readonly score: number
  readonly locale: string
}

type Loose = Readonly<Record<string, unknown>>

/** Its fields, if it is an object; whatever a customer's device sent is stored. */
export const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

const scaleOf = ({ type, scale }: Loose): number => {
  if (type === 'nps') return 10
  if (type === 'ces') return 7
  return typeof scale === 'number' ? scale : 5
}

/** The lowest answer that a type of question takes. */
export const lowestOf = (type: string): number => (type === 'nps' ? 0 : 1)

/** The scores in one response; an answer outside its scale is none. */
export const scoresIn = (prompt: string, entry: Loose): Answered[] => {
  const questions = Array.isArray(entry.questions) ? entry.questions.map(looseOf) : []
  const answers = new Map(Object.entries(looseOf(entry.answers)))
  const by = textOf(looseOf(entry.asked).by, '')
  return questions.flatMap((question) => {
    const { id } = question
    const type = textOf(question.type, '')
    if (typeof id !== 'string' || !['nps', 'rating', 'ces'].includes(type)) return []
    const score = answers.get(id)
    const scale = scaleOf(question)
    // A scale without two ends gives no score.
    if (!Number.isFinite(scale) || scale <= lowestOf(type)) return []
    if (!Number.isInteger(score) || (score as number) < lowestOf(type) || (score as number) > scale)
      return []
    const asked = ['trigger', 'inline', 'link'].includes(by) ? 'solicited' : 'volunteered'
    const group = { prompt, question: id, title: textOf(question.title, id), asked, scale } as const
    return [{ group, type, score: score as number, locale: textOf(entry.locale, 'und') }]
  })
}

/** The scores by what they answer; the wording alone parts none. */
export const byGroup = <One extends Pick<Answered, 'group' | 'type'>>(
  scores: readonly One[],
): One[][] => {
  const groups = new Map<string, One[]>()
  for (const one of scores) {
    const { title: _title, ...key } = one.group
    const name = JSON.stringify([key, one.type])
    const group = groups.get(name) ?? []
    group.push(one)
    groups.set(name, group)
  }
  return [...groups.values()]
}
