import * as v from 'valibot'
import { isObject } from '../../rules/own.ts'
import type { Keys } from '../walk.ts'
import type { Draft } from './book.ts'
import { noticeRules } from './notice-rules.ts'
import { draftSchema, noticeSchema } from './notice-schema.ts'

/** A mistake or a warning, by the keys that lead to it. */
export interface NoticeFinding {
  readonly at: Keys
  readonly message: string
  readonly warning: boolean
}

const maxShown = 80

const shown = (value: unknown) => {
  if (value === undefined) return 'nothing'
  if (isObject(value)) return Array.isArray(value) ? 'a list' : 'an object'
  return JSON.stringify(typeof value === 'string' ? value.slice(0, maxShown) : value)
}

/** What the schema knows nothing of, and devices read past. */
const unknownKeys = (raw: unknown, known: unknown, at: Keys): readonly NoticeFinding[] =>
  isObject(raw) && isObject(known)
    ? Object.keys(raw).flatMap((key) => {
        const here = [...at, Array.isArray(raw) ? Number(key) : key]
        if (Object.hasOwn(known, key)) return unknownKeys(raw[key], known[key], here)
        const message = 'unknown key: devices read past it, and everybody can read it'
        return [{ at: here, message, warning: true }]
      })
    : []

/** What of a notice has not the form that devices need. */
export const formMistakes = (
  raw: unknown,
  at: Keys,
  what: 'published' | 'draft',
): readonly NoticeFinding[] =>
  (v.safeParse(what === 'draft' ? draftSchema : noticeSchema, raw).issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    const last = issue.path?.at(-1)
    const expected = /^Invalid/.test(issue.message) ? issue.expected : issue.message
    const got = shown(last ? (last.origin === 'key' ? last.key : last.value) : issue.input)
    const isMissing = last && issue.input === undefined
    const message = isMissing ? 'is missing' : `expected ${expected}, got ${got}`
    return { at: [...at, ...path], message, warning: false }
  })

/**
 * All that is wrong with a notice, and what its author hardly meant.
 *
 * @param at the keys that lead to it
 * @param now milliseconds since 1970
 */
export const noticeFindings = (
  raw: unknown,
  at: Keys,
  what: 'published' | 'draft',
  now: number,
): readonly NoticeFinding[] => {
  const mistakes = formMistakes(raw, at, what)
  if (mistakes[0]) return mistakes
  const { output } = v.safeParse(draftSchema, raw)
  const draft = output as Draft
  return [...unknownKeys(raw, output, at), ...noticeRules(draft, at, now)]
}
