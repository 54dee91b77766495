import type { ActivePrompt, AnswerProblem } from '../model/active.ts'
import type { Answer, Answers } from '../model/answer.ts'
import type { Condition } from '../model/condition.ts'
import type { Attachment } from '../model/entry.ts'
import type { Kinds } from '../model/kind.ts'
import { toPlain } from '../model/plain.ts'
import type { Given, Progress, SoFar } from '../model/progress.ts'
import type { Prompt, Question } from '../model/schema.ts'
import type { Saved } from './answering.ts'
import { meant, problemWith } from './answers.ts'
import { type Say, wordQuestion } from './wording.ts'

/** How it is put to the person, whatever the question. */
export type Manner = Pick<ActivePrompt, 'byPerson' | 'silenceable' | 'target'>

export interface ActivePromptParts {
  readonly prompt: Prompt
  readonly manner: Manner
  readonly source: Pick<SoFar, 'occasion' | 'prepare'>
  /** What stands in the fields already. */
  readonly fields?: Answers | undefined
  /** Where the person was when the page was left. */
  readonly from?: Progress | undefined
  /** What is special about its questions. */
  readonly kinds: Kinds
  /** From 0 to 1: of the order in which options stand. */
  readonly seed: number
  /** The words for this reader, with the answers given so far. */
  readonly say: (answers: Answers) => Say
  /** Whether a question's condition holds, with the answers given so far. */
  readonly holds: (condition: Condition, answers: Answers) => boolean
  /** Shows the next state; undefined when it is over. */
  readonly set: (active: ActivePrompt | undefined) => void
  /** A question was confirmed. */
  readonly onAnswered: (question: string, answers: Answers) => void
  /** Makes the response; what it returns stores it, and rejects where it could not be saved. */
  readonly respond: (given: Given, complete: boolean) => () => Promise<Saved>
  readonly onComplete: (answers: Answers, saved: Saved) => void
  /** Closed before the end. */
  readonly onDismissed: (reason: string) => void
}

/** Leads through the questions of one prompt, one at a time. */
export const startPrompt = (parts: ActivePromptParts) => {
  const { prompt, from } = parts
  const word = (index: number, given: Answers) =>
    wordQuestion(
      prompt.questions[index] as Question,
      index,
      parts.say(given),
      parts.kinds,
      parts.seed,
    )
  const steps = prompt.questions.map((question, index) => ({
    index,
    ...word(index, {}),
    asks: (given: Answers) => !question.if || parts.holds(question.if, given),
  }))
  type Step = (typeof steps)[number]

  let step = (steps.find(({ question }) => question.id === from?.step) ?? steps[0]) as Step
  /** What stands in the fields. */
  let answers: Answers = parts.fields ?? {}
  let attachments: ActivePrompt['attachments'] = {}
  /** What was confirmed on the way, in its order. */
  let confirmed: Answers = from?.given.answers ?? {}
  /** Stores the response; the same answers are one, however often it takes to save them. */
  let save: (() => Promise<Saved>) | undefined
  let state: 'asking' | 'saving' | 'over' = 'asking'

  const isAsking = () => state === 'asking'
  const before = () => steps.slice(0, step.index).filter(({ asks }) => asks(confirmed))
  const after = (given: Answers) => steps.slice(step.index + 1).filter(({ asks }) => asks(given))

  const show = (to: Step, problem?: AnswerProblem) => {
    // Its words may quote what was answered before.
    if (step !== to) step = Object.assign(to, word(to.index, confirmed))
    const { question, lang, index } = step
    const unanswered = meant(answers[question.id]) === undefined
    // Without an answer every later question may still come.
    const ahead = unanswered ? steps.length - index - 1 : after(answers).length
    const behind = before().length
    parts.set({
      ...parts.manner,
      id: prompt.id,
      question,
      lang,
      index: behind,
      total: behind + 1 + ahead,
      last: !ahead,
      ...(!behind && prompt.incentive && { incentive: parts.say(answers)(prompt.incentive).text }),
      answers,
      attachments,
      errors: problem ? { [question.id]: problem } : {},
      saving: state === 'saving',
      soFar: () => ({ ...parts.source, step: question.id, fields: answers, given: given() }),
      answer,
      attach,
      next,
      back,
      dismiss,
    })
  }

  const answer = (value: Answer | undefined, id = step.question.id) => {
    if (!isAsking()) return
    answers = toPlain({ ...answers, [id]: value }) as Answers
    save = undefined
    show(step)
  }

  const attach = (data: string | undefined, id = step.question.id) => {
    if (!isAsking()) return
    const picture = data ? ({ question: id, type: 'image/jpeg', data } as const) : undefined
    attachments = { ...attachments, [id]: picture }
    save = undefined
    show(step)
  }

  const next = async () => {
    if (!isAsking()) return
    const problem = problemWith(step.question, answers[step.question.id], parts.kinds)
    if (problem) return show(step, problem)
    confirm(step.question.id)
    if (!isAsking()) return
    const [following] = after(confirmed)
    if (following) return show(following)
    // Every question was skipped: there is nothing to send, and nobody to thank for it.
    if (!given().questions[0]) return dismiss('empty')
    state = 'saving'
    show(step)
    save ??= parts.respond(given(), true)
    try {
      parts.onComplete(confirmed, await save())
      end()
    } catch {
      state = 'asking'
      show(step, 'not-saved')
    }
  }

  /** Goes the way again from its beginning, so that branches left behind are dropped. */
  const confirm = (id: string) => {
    // A picture may say it all.
    const value = meant(answers[id]) ?? (attachments[id] && '')
    const known: Partial<Answers> = { ...confirmed, [id]: value }
    confirmed = {}
    for (const { question, asks } of steps) {
      const one = known[question.id]
      if (one === undefined || !asks(confirmed)) continue
      confirmed = { ...confirmed, [question.id]: one }
      const other = `${question.id}_other`
      const words = meant(answers[other])
      if (words && [one].flat().includes('other')) confirmed = { ...confirmed, [other]: words }
    }
    if (value !== undefined) parts.onAnswered(id, confirmed)
  }

  const given = (): Given => ({
    answers: confirmed,
    questions: steps.map(({ question }) => question).filter(({ id }) => id in confirmed),
    lang: step.lang,
    attachments: Object.values(attachments).filter(
      (one): one is Attachment => !!one && one.question in confirmed,
    ),
  })

  const back = () => {
    const previous = before().at(-1)
    if (isAsking() && previous) show(previous)
  }

  const end = () => {
    state = 'over'
    parts.set(undefined)
  }

  const dismiss = (reason = 'closed') => {
    if (!isAsking()) return
    end()
    parts.onDismissed(reason)
    // What was confirmed on the way is worth having.
    if (given().questions[0]) (save ?? parts.respond(given(), false))().catch(() => {})
  }

  show(step)
}
