import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Asked, ResponseEntry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Claim } from '../model/thread.ts'
import { makeClaim } from '../outbox/claim.ts'
import { createDelivery, type DeliveryParts } from '../outbox/deliver.ts'
import { createOutbox } from '../outbox/outbox.ts'
import { reference, uuid } from '../platform/id.ts'
import { lookUp } from '../rules/lookup.ts'
import { type Given, startPrompt } from './active-prompt.ts'
import { problemWith } from './answers.ts'
import { createKeep, type KeepParts } from './keep.ts'
import { buildResponse, buildThread } from './response.ts'
import { createThank } from './thanks.ts'
import { createSay, wordQuestion } from './wording.ts'

/** What a stored response is known by. */
export interface Kept {
  readonly id: string
  readonly ref: string
  readonly durable: boolean
}

export interface AnsweringParts extends DeliveryParts {
  readonly $pending: WritableAtom<number>
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  readonly config: Config
  readonly here: () => Here
  readonly facts: (event?: Facts, answers?: Answers) => Facts
  readonly beforeStore: KeepParts['beforeStore']
  readonly onAnswered: (prompt: Prompt, question: string, answers: Answers) => void
  readonly onAction: (prompt: Prompt, event: string) => void
  readonly onError: (error: FeedbackError) => void
}

/** How a prompt is put to the person. */
export interface Asking {
  readonly asked: Asked
  readonly byPerson: boolean
  readonly silenceable: boolean
  /** Properties of the event that triggered it. */
  readonly event?: Facts
  readonly context: Facts
  readonly target?: Element
}

export type Ending =
  | { readonly outcome: 'answered'; readonly answers: Answers; readonly response: Kept }
  | { readonly outcome: 'dismissed'; readonly reason: string }

/**
 * Everything that takes an answer and sees it safely out: loaded before a prompt is shown, so that
 * going offline in between loses nothing.
 */
export const createAnswering = (parts: AnsweringParts) => {
  const { config, here, clock } = parts
  const outbox = createOutbox(parts)
  const delivery = createDelivery({
    ...parts,
    onDelivered: (ids) => {
      outbox.count()
      parts.onDelivered(ids)
    },
    onRejected: (entry, reason) => {
      outbox.count()
      parts.onRejected(entry, reason)
    },
  })
  const keep = createKeep({ outbox, delivery, beforeStore: parts.beforeStore })
  let toldOfClaims = false

  const claimFor = async (): Promise<Claim | undefined> => {
    try {
      return await makeClaim()
    } catch (cause) {
      const why =
        'Responses go out without a claim, so nobody can be told what became of them: browsers offer SHA-256 only on https'
      if (!toldOfClaims) parts.onError(new FeedbackError('claim-unavailable', why, { cause }))
      toldOfClaims = true
      return undefined
    }
  }

  const makeResponse = async (prompt: Prompt, asking: Asking, given: Given, complete: boolean) => {
    const { answers, questions, lang } = given
    const now = clock.now()
    const claim = await claimFor()
    const entry: ResponseEntry = buildResponse({
      id: uuid(now),
      ref: reference(),
      now,
      prompt,
      answers,
      questions,
      complete,
      asked: asking.asked,
      context: asking.context,
      facts: parts.facts(asking.event, answers),
      here: here(),
      lang,
      privacy: config.privacy,
      claim,
    })
    return { entry, thread: buildThread(entry, claim) }
  }

  /** Asks until the person is done; the response is stored by then. */
  const ask = (prompt: Prompt, asking: Asking) =>
    new Promise<Ending>((resolve) => {
      const factsWith = (answers: Answers) => parts.facts(asking.event, answers)
      const sayWith = (answers: Answers) => {
        const facts = factsWith(answers)
        return createSay(here().locale, config.locale ?? 'en', (path) => lookUp(facts, path))
      }
      const thank = createThank({ ...parts, prompt, asking, facts: factsWith, say: sayWith })
      let made: { of: string; what: ReturnType<typeof makeResponse> } | undefined

      // The same answers are one response, however often it takes to save them.
      const responseTo = (given: Given, complete: boolean) => {
        const of = JSON.stringify(given.answers)
        if (made?.of !== of) made = { of, what: makeResponse(prompt, asking, given, complete) }
        return made.what
      }

      startPrompt({
        prompt,
        byPerson: asking.byPerson,
        silenceable: asking.silenceable,
        ...(asking.target && { target: asking.target }),
        say: sayWith({}),
        facts: factsWith,
        now: clock.now,
        set: (active) => parts.$prompt.set(active),
        onAnswered: (question, answers) => parts.onAnswered(prompt, question, answers),
        onComplete: async (given) => {
          const { entry, thread } = await responseTo(given, true)
          const durable = await keep(entry, thread)
          const { id, ref } = entry
          thank(given.answers, ref, durable)
          resolve({ outcome: 'answered', answers: given.answers, response: { id, ref, durable } })
        },
        onDismissed: async (reason, given) => {
          resolve({ outcome: 'dismissed', reason })
          if (!Object.keys(given.answers).length) return
          const { entry, thread } = await responseTo(given, false)
          await keep(entry, thread).catch(parts.onError)
        },
      })
    })

  /** Stores what a site's own form has asked. */
  const submit = async (prompt: Prompt, answers: Answers, context: Facts): Promise<Kept> => {
    const say = createSay(here().locale, config.locale ?? 'en', (path) =>
      lookUp(parts.facts(undefined, answers), path),
    )
    const worded = prompt.questions.map((question, index) => wordQuestion(question, index, say))
    const asked = worded
      .map(({ question }) => question)
      .filter(({ id }) => answers[id] !== undefined)
    const wrong = asked.find((question) => problemWith(question, answers[question.id]))
    if (wrong || !asked.length)
      throw new FeedbackError(
        'options-invalid',
        wrong
          ? `submit("${prompt.id}"): answers.${wrong.id} does not fit a question of type "${wrong.type}"`
          : `submit("${prompt.id}"): answers hold none of its questions`,
      )
    const given: Given = {
      answers: Object.fromEntries(asked.map(({ id }) => [id, answers[id] ?? ''])),
      questions: asked,
      lang: worded[0]?.lang ?? 'en',
    }
    const asking: Asking = {
      asked: { by: 'form', channel: 'web' },
      byPerson: true,
      silenceable: false,
      context,
    }
    const { entry, thread } = await makeResponse(prompt, asking, given, true)
    const durable = await keep(entry, thread)
    return { id: entry.id, ref: entry.ref, durable }
  }

  return { ask, submit, keep, outbox, delivery }
}

export type Answering = ReturnType<typeof createAnswering>
