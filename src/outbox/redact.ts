import type { Answers } from '../model/answer.ts'
import type { Entry, ResponseEntry } from '../model/entry.ts'
import { findCards } from './personal/cards.ts'
import { findEmails } from './personal/emails.ts'
import { findPhones } from './personal/phones.ts'
import type { Span } from './personal/span.ts'

/** What of a person is taken out of the words that they type. */
export type RedactKind = 'email' | 'card' | 'phone'

/** In the order in which they are looked for: a card is no phone, an address may hold either. */
const finders: readonly (readonly [RedactKind, (text: string) => readonly Span[]])[] = [
  ['email', findEmails],
  ['card', findCards],
  ['phone', findPhones],
]

const replace = (text: string, spans: readonly Span[], word: string) => {
  let [done, from] = ['', 0]
  for (const { start, end } of spans) {
    done += text.slice(from, start) + word
    from = end
  }
  return done + text.slice(from)
}

/** The text with `[email]`, `[card]` and `[phone]` where one of these kinds stood. */
export const redactText = (text: string, kinds: readonly RedactKind[]): string =>
  finders.reduce(
    (left, [kind, find]) => (kinds.includes(kind) ? replace(left, find(left), `[${kind}]`) : left),
    text,
  )

/**
 * Comments and "other" options; what no question accounts for was perhaps typed too. An option's
 * id was not, and who leaves a contact wants to be found.
 */
const redactAnswers = (
  { answers, questions }: ResponseEntry,
  clean: (text: string) => string,
): Answers => {
  const types = new Map(questions.map(({ id, type }) => [id, type]))
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const typed = (types.get(id) ?? 'comment') === 'comment'
      return [id, typed && typeof answer === 'string' ? clean(answer) : answer]
    }),
  )
}

/**
 * A new entry without these kinds in what a person typed, and in the page's address and title.
 * Context, traits and ids are the host's, and stay.
 */
export const redact = (entry: Entry, kinds: readonly RedactKind[]): Entry => {
  const clean = (text: string) => redactText(text, kinds)
  switch (entry.kind) {
    case 'response': {
      const { page } = entry
      return {
        ...entry,
        answers: redactAnswers(entry, clean),
        ...(page && { page: { ...page, url: clean(page.url), title: clean(page.title) } }),
      }
    }
    case 'confirmation':
      return entry.comment === undefined
        ? { ...entry }
        : { ...entry, comment: clean(entry.comment) }
    case 'reply':
      return { ...entry, text: clean(entry.text) }
    default:
      return { ...entry }
  }
}

export type Redact = typeof redact
