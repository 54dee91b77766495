import type { ShownQuestion } from '../model/active.ts'
import { toPlain } from '../model/plain.ts'
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

/** A question as one reader sees it, and in which language. */
export const wordQuestion = (
  question: Question,
  index: number,
  say: Say,
): { readonly question: ShownQuestion; readonly lang: string } => {
  const { id, type, description, submitLabel, required = index === 0 } = question
  const words = (text: Text | undefined) => text && say(text).text
  const { text: title, lang } = say(question.title ?? npsTitle)
  const shown = {
    id,
    type,
    ...(type === 'rating' && { scale: question.scale ?? 5, style: 'stars' }),
    title,
    description: words(description),
    submitLabel: words(submitLabel),
    ...(type === 'comment'
      ? { placeholder: words(question.placeholder), maxLength: question.maxLength ?? 2000 }
      : {
          labels: question.labels && {
            low: words(question.labels.low),
            middle: words(question.labels.middle),
            high: words(question.labels.high),
          },
        }),
    required,
  }
  return { question: toPlain(shown) as unknown as ShownQuestion, lang }
}
