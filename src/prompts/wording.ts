import type { ShownQuestion } from '../model/active.ts'
import { type Kinds, kindOf } from '../model/kind.ts'
import type { WordFor } from '../model/own-words.ts'
import { toPlain } from '../model/plain.ts'
import type { Question } from '../model/schema.ts'
import { fill, type Text } from '../model/text.ts'

/** Words for one reader, with what is known filled in. */
export type Say = WordFor

export const createSay =
  (wordFor: WordFor, lookUp: (path: string) => unknown): Say =>
  (...what) => {
    const worded = wordFor(...what)
    return { ...worded, text: fill(worded.text, lookUp) }
  }

/** A question as one reader sees it, and in which language. */
export const wordQuestion = (
  question: Question,
  index: number,
  say: Say,
  kinds: Kinds,
  seed?: number,
): { readonly question: ShownQuestion; readonly lang: string } => {
  const {
    id,
    type,
    description,
    placeholder,
    labels,
    submitLabel,
    required = index === 0,
  } = question
  const words = (text: Text | undefined) => text && say(text).text
  const kind = kinds[kindOf(question)]
  const { text: title, lang } = say(question.title, kind?.title ?? 'npsTitle')
  const shown = {
    id,
    type,
    ...(type === 'rating' && { scale: question.scale ?? 5, style: question.style ?? 'stars' }),
    title,
    description: words(description),
    placeholder: words(placeholder),
    submitLabel: words(submitLabel),
    ...(type === 'comment' && {
      maxLength: question.maxLength ?? 2000,
      screenshot: question.screenshot,
    }),
    labels: labels && {
      low: words(labels.low),
      middle: words(labels.middle),
      high: words(labels.high),
    },
    ...kind?.word?.(question, (...text) => say(...text).text, seed),
    required,
  }
  return { question: toPlain(shown) as unknown as ShownQuestion, lang }
}
