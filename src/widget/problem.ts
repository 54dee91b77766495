import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import { put, type WidgetTexts } from './texts.ts'

/** What a person can do about a problem. */
export const problemText = (
  problem: AnswerProblem | undefined,
  { type, maxLength = 2000 }: ShownQuestion,
  texts: WidgetTexts,
): string => {
  if (!problem) return ''
  if (problem === 'required') return type === 'comment' ? texts.writeSomething : texts.chooseAnswer
  if (problem === 'too-long') return put(texts.tooLong, { max: maxLength })
  return problem === 'invalid' ? texts.invalid : texts.notSaved
}
