import type { Answers } from '../model/answer.ts'
import { FeedbackError } from '../model/error.ts'
import type { Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Prompt } from '../model/schema.ts'
import { problemWith } from './answers.ts'
import type { Asking } from './asking.ts'
import { wordQuestion } from './wording.ts'

const refuse = (prompt: Prompt, what: string): never => {
  throw new FeedbackError('options-invalid', `submit("${prompt.id}"): ${what}`)
}

/**
 * Keeps what a site's own form has asked.
 *
 * @throws FeedbackError `options-invalid` where the answers do not fit the prompt's questions;
 *   `not-saved` where they could neither be stored nor delivered
 */
export const submitForm = async (
  { respond, say }: Pick<Asking, 'respond' | 'say'>,
  prompt: Prompt,
  answers: Answers,
  context: Facts | undefined,
  facts: Facts,
): Promise<Receipt> => {
  const words = say(facts)
  const worded = prompt.questions.map((question, index) => wordQuestion(question, index, words))
  const questions = worded.map(({ question }) => question)
  const known = new Set(questions.map(({ id }) => id))
  const stray = Object.keys(answers).find((id) => !known.has(id))
  if (stray)
    refuse(prompt, `answers.${stray} belongs to none of its questions: ${[...known].join(', ')}`)
  const wrong = questions.find(
    (question) => question.id in answers && problemWith(question, answers[question.id]),
  )
  if (wrong) refuse(prompt, `answers.${wrong.id} does not suit a question of type "${wrong.type}"`)
  const answered = questions.filter(({ id }) => answers[id] !== undefined && answers[id] !== '')
  if (!answered.length) refuse(prompt, 'there is no answer in it')
  const given = {
    answers: Object.fromEntries(answered.map(({ id }) => [id, answers[id] ?? ''])),
    questions: answered,
    lang: worded[0]?.lang ?? 'en',
  }
  const { receipt } = await respond(
    prompt,
    { asked: { by: 'form', channel: 'web' }, context },
    given,
    true,
  )()
  return receipt
}
