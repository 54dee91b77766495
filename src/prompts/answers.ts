import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import type { Answer } from '../model/answer.ts'
import { type Kinds, kindOf } from '../model/kind.ts'

/** What was answered, or undefined where it says nothing: blank text, an empty list, no row. */
export const meant = (answer: Answer | undefined): Answer | undefined =>
  (typeof answer === 'string' ? answer.trim() : typeof answer === 'number' || isFull(answer))
    ? answer
    : undefined

const isFull = (answer: object | undefined) => Object.keys(answer ?? {}).length

/** Why an answer does not do for its question. */
export const problemWith = (
  question: ShownQuestion,
  answer: Answer | undefined,
  kinds: Kinds,
): AnswerProblem | undefined => {
  const value = meant(answer)
  if (value === undefined) return question.required ? 'required' : undefined
  const kind = kinds[kindOf(question)]
  if (kind) return kind.problemWith(question, value)
  const { type, maxLength = Number.POSITIVE_INFINITY, scale = 5 } = question
  if (type === 'comment') {
    if (typeof value !== 'string') return 'invalid'
    return value.length > maxLength ? 'too-long' : undefined
  }
  const [least, most] = type === 'nps' ? [0, 10] : [1, scale]
  const score = Number.isInteger(value) ? Number(value) : -1
  return score >= least && score <= most ? undefined : 'invalid'
}
