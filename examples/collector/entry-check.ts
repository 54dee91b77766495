import * as v from 'valibot'
import type { RawValue } from './raw-entries.ts'

/** Deeper than any answer; a deeper one would break whoever prints it again. */
const maxDepth = 64

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Ids are printed, linked and compared: no control characters, no half of a surrogate pair.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const name = (maxLength: number) =>
  v.pipe(
    v.string('a text'),
    v.check(
      (text) => text !== '' && text.length <= maxLength && !unprintable.test(text),
      `1 to ${maxLength} printable characters`,
    ),
  )
const id = name(200)
const time = v.pipe(
  v.string('a time such as "2026-11-22T09:12:00.000Z"'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a time such as "2026-11-22T09:12:00.000Z"'),
)
const record = v.custom<Record<string, unknown>>(isRecord, 'an object')
const words = v.string('a text')
const proof = name(200)
const optional = v.exactOptional

const response = v.looseObject({
  id,
  ref: name(64),
  prompt: name(200),
  answers: v.custom<Record<string, unknown>>(isRecord, 'an object of answers by question id'),
  at: time,
  complete: optional(v.boolean('true or false')),
  questions: optional(v.array(record, 'an array of questions')),
  asked: optional(record),
  context: optional(record),
  page: optional(record),
  respondent: optional(record),
  claim: optional(v.looseObject({ h: words, seal: optional(v.unknown()) }, 'an object with "h"')),
  locale: optional(words),
  release: optional(words),
  touchpoint: optional(words),
})

const confirmation = v.looseObject({
  id,
  notice: id,
  rev: v.pipe(v.number('a whole number from 1'), v.safeInteger(), v.minValue(1)),
  response: id,
  proof: optional(proof),
  answer: v.picklist(['yes', 'no', 'unsure'], 'one of "yes", "no", "unsure"'),
  comment: optional(words),
  at: time,
})

const reply = v.looseObject({
  id,
  response: id,
  proof: optional(proof),
  text: v.pipe(
    words,
    v.check((text) => text.trim() !== '', 'a text that says something'),
  ),
  at: time,
})

const erase = v.looseObject({ id, response: id, proof: optional(proof), at: time })
const event = v.looseObject({ id, name: name(200), at: time })
/** What a newer SDK may send: kept as it came, for a newer collector. */
const unknownKind = v.looseObject({ id, kind: name(64) })

export type CheckedResponse = v.InferOutput<typeof response>
export type CheckedConfirmation = v.InferOutput<typeof confirmation>
export type CheckedReply = v.InferOutput<typeof reply>
export type CheckedErase = v.InferOutput<typeof erase>

export type CheckedOther = v.InferOutput<typeof unknownKind>

/** An entry that may be taken, or why it may not. */
export type CheckedEntry =
  | { readonly kind: 'response'; readonly entry: CheckedResponse }
  | { readonly kind: 'confirmation'; readonly entry: CheckedConfirmation }
  | { readonly kind: 'reply'; readonly entry: CheckedReply }
  | { readonly kind: 'erase'; readonly entry: CheckedErase }
  | { readonly kind: 'other'; readonly entry: CheckedOther }
  | { readonly kind: 'bad'; readonly reason: string }

const firstIssue = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue)
  const got = issue.input === undefined ? 'it is missing' : `got ${issue.received.slice(0, 60)}`
  const wanted = issue.message.startsWith('Invalid') ? issue.expected : issue.message
  return path ? `${path}: expected ${wanted}, ${got}` : `expected ${wanted}, ${got}`
}

const checkAs = <Kind extends string, Schema extends v.GenericSchema>(
  kind: Kind,
  schema: Schema,
  value: unknown,
): { kind: Kind; entry: v.InferOutput<Schema> } | { kind: 'bad'; reason: string } => {
  const result = v.safeParse(schema, value, { abortEarly: true })
  return result.success
    ? { kind, entry: result.output }
    : { kind: 'bad', reason: firstIssue(result.issues[0]) }
}

const bad = (reason: string): CheckedEntry => ({ kind: 'bad', reason })

/** Tells what an entry is, and whether it has what its kind needs; anything more may come along. */
export const checkEntry = (value: unknown, { depth }: RawValue): CheckedEntry => {
  if (depth > maxDepth) return bad(`nested ${depth} levels deep; at most ${maxDepth} are taken`)
  if (!isRecord(value)) return bad('expected an object with "kind" and "id"')
  switch (value.kind) {
    case 'response':
      return checkAs('response', response, value)
    case 'confirmation':
      return checkAs('confirmation', confirmation, value)
    case 'reply':
      return checkAs('reply', reply, value)
    case 'erase':
      return checkAs('erase', erase, value)
    case 'event': {
      const checked = checkAs('other', event, value)
      return checked.kind === 'bad'
        ? checked
        : { kind: 'other', entry: { ...checked.entry, kind: 'event' } }
    }
    default:
      return checkAs('other', unknownKind, value)
  }
}
