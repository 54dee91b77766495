import type { Answers } from '../model/answer.ts'
import { FeedbackError } from '../model/error.ts'
import type { Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Kinds } from '../model/kind.ts'
import type { Prompt } from '../model/schema.ts'
import { meant, problemWith } from './answers.ts'
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
  kinds: Kinds,
): Promise<Receipt> => {
  const words = say(facts)
  const worded = prompt.questions.map((question, index) =>
    wordQuestion(question, index, words, kinds),
  )
  const questions = worded.map(({ question }) => question)
  const known = new Set(questions.flatMap(({ id, other }) => (other ? [id, `${id}_other`] : [id])))
  const stray = Object.keys(answers).find((id) => !known.has(id))
  if (stray)
    refuse(prompt, `answers.${stray} belongs to none of its questions: ${[...known].join(', ')}`)
  const wrong = questions.find(
    (question) => question.id in answers && problemWith(question, answers[question.id], kinds),
  )
  if (wrong) refuse(prompt, `answers.${wrong.id} does not suit a question of type "${wrong.type}"`)
  const answered = questions.filter(({ id }) => meant(answers[id]) !== undefined)
  if (!answered.length) refuse(prompt, 'there is no answer in it')
  const given = {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([, answer]) => meant(answer) !== undefined),
    ),
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
