import type { ForeignEntry } from './foreign.ts'
import { summaryOf } from './summary.ts'

/** An entry as one row of plain values, for tools whose fields have no depth. */
export type Flat = Readonly<Record<string, string | number | boolean>>

type Scalar = string | number | boolean

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value)

const inOneField = (value: unknown): Scalar => {
  if (isScalar(value)) return value
  if (value === null) return ''
  return Array.isArray(value) && value.every(isScalar) ? value.join(', ') : JSON.stringify(value)
}

/** A record's members, each under its own name: `answer_score`, `answer_room_breakfast`. */
const members = (name: string, record: object = {}, depth = 0): (readonly [string, Scalar])[] =>
  Object.entries(record).flatMap(([key, value]) =>
    depth === 0 && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? members(`${name}_${key}`, value, 1)
      : [[`${name}_${key}`, inOneField(value)] as const],
  )

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Plain members keep their names, `replyWithinDays` as `reply_within_days`. */
const plain = (entry: ForeignEntry) =>
  Object.entries(entry).flatMap(([key, value]) =>
    isScalar(value) ? [[snake(key), value] as const] : [],
  )

const deep = (entry: ForeignEntry) => {
  const { id, traits } = entry.respondent ?? {}
  const person = [
    ...(id === undefined ? [] : [['respondent', id] as const]),
    ...members('trait', traits),
  ]
  if (entry.kind !== 'response') return person
  const { answers, questions, asked, context, page, claim } = entry
  return [
    ...members('answer', answers),
    ...questions.map(({ id, title }) => [`question_${id}`, title] as const),
    ...members('asked', asked),
    ...members('context', context),
    ...person,
    ...members('page', page),
    ...(claim ? [['claim', claim.h] as const] : []),
  ]
}

/** Fields by name. Where two would have one name, the later gets a longer one: nothing is lost. */
export const flat = (entry: ForeignEntry): Flat => {
  const row = new Map<string, Scalar>()
  for (const [name, value] of [
    ...plain(entry),
    ['summary', summaryOf(entry)] as const,
    ...deep(entry),
  ]) {
    let free = name
    while (row.has(free)) free += '_'
    row.set(free, value)
  }
  return Object.fromEntries(row)
}

/** The row without some of its fields. */
export const without = (row: Flat, names: RegExp): Flat =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.test(name)))
