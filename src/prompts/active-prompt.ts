import type { ActivePrompt, AnswerProblem, ShownQuestion } from '../model/active.ts'
import type { Answer, Answers } from '../model/answer.ts'
import type { Condition } from '../model/condition.ts'
import type { Prompt } from '../model/schema.ts'
import { meant, problemWith } from './answers.ts'
import type { Say } from './wording.ts'
import { wordQuestion } from './wording.ts'

/** The answers that a person gave on the way, with the questions as they were worded. */
export interface Given {
  readonly answers: Answers
  readonly questions: readonly ShownQuestion[]
  readonly lang: string
}

export interface ActivePromptParts {
  readonly prompt: Prompt
  readonly byPerson: boolean
  readonly silenceable: boolean
  readonly target: Element | undefined
  readonly say: Say
  /** Whether a question's condition holds, with the answers given so far. */
  readonly asks: (condition: Condition, answers: Answers) => boolean
  /** Shows the next state; undefined when it is over. */
  readonly set: (active: ActivePrompt | undefined) => void
  /** A question was confirmed. */
  readonly onAnswered: (question: string, answers: Answers) => void
  /** Stores all of it; rejects where it could not be saved. */
  readonly onComplete: (given: Given) => Promise<void>
  /** Closed before the end, with what was confirmed until then. */
  readonly onDismissed: (reason: string, given: Given) => void
}

/** Leads through the questions of one prompt, one at a time. */
export const startPrompt = (parts: ActivePromptParts) => {
  const { prompt, say } = parts
  const worded = prompt.questions.map((question, index) => wordQuestion(question, index, say))
  let path = [0]
  let answers: Answers = {}
  let confirmed: Answers = {}
  let errors: Readonly<Record<string, AnswerProblem>> = {}
  let saving = false
  let over = false

  const here = () => path.at(-1) ?? 0
  const current = () => worded[here()] as (typeof worded)[number]
  const asks = (index: number, given: Answers) => {
    const condition = prompt.questions[index]?.if
    return !condition || parts.asks(condition, given)
  }

  /** Questions that may still come, as far as is known now. */
  const ahead = () => {
    const unanswered = meant(answers[current().question.id]) === undefined
    return prompt.questions
      .map((_, index) => index)
      .filter((index) => index > here() && (unanswered || asks(index, answers)))
  }

  /** What was confirmed, in the order of the way; branches left behind are dropped. */
  const given = (): Given => {
    const asked = path.map((index) => worded[index] as (typeof worded)[number])
    const ids = asked.map(({ question }) => question.id).filter((id) => id in confirmed)
    return {
      answers: Object.fromEntries(ids.map((id) => [id, confirmed[id] as Answer])),
      questions: asked.map(({ question }) => question).filter(({ id }) => id in confirmed),
      lang: worded[0]?.lang ?? 'en',
    }
  }

  const publish = () => {
    if (over) return
    const { question, lang } = current()
    const coming = ahead().length
    parts.set({
      id: prompt.id,
      question,
      lang,
      index: path.length - 1,
      total: path.length + coming,
      last: coming === 0,
      answers,
      errors,
      saving,
      byPerson: parts.byPerson,
      silenceable: parts.silenceable,
      ...(parts.target && { target: parts.target }),
      answer,
      next,
      back,
      dismiss,
    })
  }

  const answer = (value: Answer | undefined) => {
    if (saving) return
    const { id } = current().question
    const { [id]: _, ...others } = answers
    answers = value === undefined ? others : { ...others, [id]: value }
    errors = {}
    publish()
  }

  const next = async () => {
    if (saving || over) return
    const { question } = current()
    const problem = problemWith(question, answers[question.id])
    if (problem) {
      errors = { [question.id]: problem }
      return publish()
    }
    confirm(question.id)
    const following = prompt.questions.findIndex(
      (_, index) => index > here() && asks(index, confirmed),
    )
    if (following < 0) return complete()
    path = [...path, following]
    publish()
  }

  const confirm = (id: string) => {
    const value = meant(answers[id])
    const { [id]: _, ...others } = confirmed
    confirmed = value === undefined ? others : { ...others, [id]: value }
    confirmed = given().answers
    if (value !== undefined) parts.onAnswered(id, confirmed)
  }

  const complete = async () => {
    // Every question was skipped: there is nothing to send, and nobody to thank for it.
    if (!Object.keys(confirmed).length) return dismiss('empty')
    saving = true
    errors = {}
    publish()
    try {
      await parts.onComplete(given())
      over = true
      parts.set(undefined)
    } catch {
      saving = false
      errors = { [current().question.id]: 'not-saved' }
      publish()
    }
  }

  const back = () => {
    if (saving || path.length < 2) return
    path = path.slice(0, -1)
    errors = {}
    publish()
  }

  const dismiss = (reason = 'closed') => {
    if (saving || over) return
    over = true
    parts.set(undefined)
    parts.onDismissed(reason, given())
  }

  publish()
}
