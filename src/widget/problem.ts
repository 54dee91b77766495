import type { AnswerProblem, ShownQuestion } from '../model/active.ts'
import { kindOf } from '../model/kind.ts'
import { put, type WidgetTexts } from './texts.ts'

/** What a person can do about a problem. */
export const problemText = (
  problem: AnswerProblem | undefined,
  question: ShownQuestion,
  texts: WidgetTexts,
): string => {
  if (!problem) return ''
  const { type, maxLength = 2000 } = question
  const own = texts[`${kindOf(question)}_${problem}`]
  if (own) return own
  if (problem === 'required') return type === 'comment' ? texts.writeSomething : texts.chooseAnswer
  if (problem === 'too-long') return put(texts, 'tooLong', { max: maxLength })
  return problem === 'invalid' ? texts.invalid : texts.notSaved
}
