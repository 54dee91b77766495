import type { AnswerProblem, ShownQuestion } from './active.ts'
import type { Answer } from './answer.ts'
import type { OwnWord } from './own-words.ts'
import type { Question } from './schema.ts'
import type { Text } from './text.ts'

/** How a question is put: its type; for a rating its style, or `rows`; a comment with a picture. */
export type KindName =
  | Exclude<Question['type'], 'rating'>
  | NonNullable<ShownQuestion['style']>
  | 'rows'
  | 'screenshot'

export const kindOf = ({ type, ...question }: Question | ShownQuestion): KindName => {
  const { items, style = 'stars', screenshot } = question as ShownQuestion
  if (type !== 'rating') return screenshot ? 'screenshot' : type
  return items ? 'rows' : style
}

/** What is special about questions that few prompts ask; it is fetched before one that does. */
export interface Kind {
  /** Where the team wrote none. */
  readonly title?: OwnWord
  /**
   * What it adds to the question as it is shown and stored.
   *
   * @param seed from 0 to 1, of the order in which options stand; without one, as they are written
   */
  word?(
    question: Question,
    words: (text: Text | undefined, own?: OwnWord) => string,
    seed: number | undefined,
  ): Partial<ShownQuestion>
  /** Why an answer does not do; it is not empty. */
  problemWith(question: ShownQuestion, answer: Answer): AnswerProblem | undefined
}

export type Kinds = Readonly<Partial<Record<KindName, Kind>>>
