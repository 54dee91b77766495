import type { Answer, Answers } from '../model/answer.ts'
import type { Prompt, Question } from '../model/schema.ts'

/** What a link brings along: `#windchime=stay&score=4&c.stayId=S9&channel=email`. */
export interface Link {
  /** What stands in the fields already. */
  readonly fields: Answers
  readonly context: Readonly<Record<string, string>>
  readonly channel: string
}

const answerOf = (question: Question, written: string): Answer => {
  if (question.type === 'choice') return question.multiple ? written.split(',') : written
  const isScore =
    /^(nps|ces|rating)$/.test(question.type) && written.trim() && !Number.isNaN(+written)
  return isScore ? Number(written) : written
}

/** What stands in a link, as answers of this prompt; what belongs to none of its questions is left out. */
export const readLink = (parameters: URLSearchParams, { questions }: Prompt): Link => {
  const pairs = [...parameters]
  return {
    fields: Object.fromEntries(
      questions.flatMap((question) => {
        const written = parameters.get(question.id)
        return written === null || question.type === 'contact'
          ? []
          : [[question.id, answerOf(question, written)]]
      }),
    ),
    context: Object.fromEntries(
      pairs.flatMap(([name, value]) => (/^c\../.test(name) ? [[name.slice(2), value]] : [])),
    ),
    channel: parameters.get('channel') ?? 'link',
  }
}
