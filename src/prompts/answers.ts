import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import type { Answer } from '../model/answer.ts'

const isWhole = (value: Answer, from: number, to: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to

/** What was answered, or undefined where it says nothing. */
export const meant = (answer: Answer | undefined): Answer | undefined =>
  typeof answer === 'string' && answer.trim() === '' ? undefined : answer

/** Why an answer does not do for its question. */
export const problemWith = (
  question: ShownQuestion,
  answer: Answer | undefined,
): AnswerProblem | undefined => {
  const value = meant(answer)
  if (value === undefined) return question.required ? 'required' : undefined
  if (question.type === 'comment') {
    if (typeof value !== 'string') return 'invalid'
    return value.length > (question.maxLength ?? Number.POSITIVE_INFINITY) ? 'too-long' : undefined
  }
  const fits =
    question.type === 'nps' ? isWhole(value, 0, 10) : isWhole(value, 1, question.scale ?? 5)
  return fits ? undefined : 'invalid'
}
