import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import { kindOf } from '../model/kind.ts'
import { put, type WidgetTexts } from './texts.ts'

/** What a person can do about a problem; some kinds of question have words of their own for it. */
export const problemText = (
  problem: AnswerProblem | undefined,
  question: ShownQuestion,
  texts: WidgetTexts,
): string => {
  const own = `${kindOf(question)}_${problem}` as 'required'
  const key = texts[own] ? own : (problem as 'required')
  return problem ? put(texts, key, { max: question.maxLength ?? 2000 }) : ''
}
