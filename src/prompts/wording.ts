import type { ShownQuestion } from '../model/active.ts'
import type { Question } from '../model/schema.ts'
import { fill, type Text, type Worded, wordingOf } from '../model/text.ts'

/** Turns the texts of a config into the words of one reader. */
export type Say = (text: Text) => Worded

export const createSay =
  (locale: string, plainLocale: string, lookUp: (path: string) => unknown): Say =>
  (text) => {
    const worded = wordingOf(text, locale, plainLocale)
    return { ...worded, text: fill(worded.text, lookUp) }
  }

/** The published wording. Source: Reichheld, The One Number You Need to Grow, 2003. */
const npsTitle: Text = { en: 'How likely are you to recommend us to a friend or colleague?' }

const isRequired = (question: Question, index: number) => question.required ?? index === 0

const said = (say: Say, texts: Readonly<Record<string, Text | undefined>>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, say(text).text]],
    ),
  )

/** A question as one reader sees it, and in which language. */
export const wordQuestion = (
  question: Question,
  index: number,
  say: Say,
): { readonly question: ShownQuestion; readonly lang: string } => {
  const { id, type, description, submitLabel } = question
  const title = say(question.title ?? npsTitle)
  const shown: ShownQuestion = {
    id,
    type,
    ...(type === 'rating' && { scale: question.scale ?? 5, style: 'stars' as const }),
    title: title.text,
    ...said(say, { description, submitLabel }),
    ...(type === 'comment' && {
      ...said(say, { placeholder: question.placeholder }),
      maxLength: question.maxLength ?? 2000,
    }),
    ...(type !== 'comment' && question.labels && { labels: said(say, { ...question.labels }) }),
    required: isRequired(question, index),
  }
  return { question: shown, lang: title.lang }
}
