import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import type { Answer } from '../model/answer.ts'

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
  const [least, most] = question.type === 'nps' ? [0, 10] : [1, question.scale ?? 5]
  const score = Number.isInteger(value) ? Number(value) : -1
  return score >= least && score <= most ? undefined : 'invalid'
}
