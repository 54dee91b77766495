import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Condition } from '../model/condition.ts'
import type { Asked } from '../model/entry.ts'
import type { Emit, Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Config, Prompt } from '../model/schema.ts'
import { makeClaim } from '../outbox/claim.ts'
import type { Clock } from '../platform/clock.ts'
import { reference, uuid } from '../platform/id.ts'
import type { Rules } from '../rules/rules.ts'
import { type Given, type Manner, startPrompt } from './active-prompt.ts'
import type { Keep } from './keep.ts'
import { buildResponse, buildThread } from './response.ts'
import { thanksFor } from './thanks.ts'
import { createSay } from './wording.ts'

export interface AnsweringParts {
  readonly clock: Clock
  readonly rules: Rules
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  readonly config: () => Config
  readonly here: () => Here
  readonly facts: (event?: Facts, answers?: Answers) => Facts
  readonly track: (event: string, properties?: Facts) => void
  readonly emit: Emit
  /** Browsers offer no SHA-256 on insecure origins. */
  readonly onClaimless: (cause: unknown) => void
}

/** How a prompt came to be asked, and how it is put to the person. */
export interface Asking {
  readonly asked: Asked
  /** Properties of the event that triggered it. */
  readonly event?: Facts | undefined
  readonly context?: Facts | undefined
  readonly manner: Manner
}

export type Ending =
  | { readonly outcome: 'answered'; readonly answers: Answers; readonly response: Receipt }
  | { readonly outcome: 'dismissed'; readonly reason: string }

/** Leads through a prompt, and turns what was answered into a response that is kept. */
export interface Answering {
  /** Asks until the person is done; the response is stored by then. */
  ask(prompt: Prompt, asking: Asking): Promise<Ending>
  /** Keeps a response; it may be called again where it could not be saved. */
  respond(
    prompt: Prompt,
    asking: Omit<Asking, 'manner'>,
    given: Given,
    complete: boolean,
  ): () => Promise<Receipt>
  /** The words for this reader, with what is known filled in. */
  say(facts: Facts): ReturnType<typeof createSay>
}

export const createAnswering = (parts: AnsweringParts, keep: Keep): Answering => {
  const { config, here, facts, clock, rules, $prompt, $thanks, track, emit } = parts
  let claimless = false

  const say: Answering['say'] = (known) =>
    createSay(here().locale, config().locale ?? 'en', (path) => rules.lookUp(known, path))

  const claimIfPossible = () =>
    makeClaim().catch((cause) => {
      if (!claimless) parts.onClaimless(cause)
      claimless = true
      return undefined
    })

  const build = async (...[prompt, asking, given, complete]: Parameters<Answering['respond']>) => {
    const now = clock.now()
    const claim = await claimIfPossible()
    const entry = buildResponse({
      ...asking,
      ...given,
      rules,
      id: uuid(now),
      ref: reference(),
      now,
      prompt,
      complete,
      facts: facts(asking.event, given.answers),
      here: here(),
      privacy: config().privacy,
      claim,
    })
    return [entry, buildThread(entry, claim)] as const
  }

  const respond: Answering['respond'] = (prompt, asking, given, complete) => {
    const building = build(prompt, asking, given, complete)
    return async () => {
      const [entry, thread] = await building
      const receipt = { id: entry.id, ref: entry.ref, durable: await keep(entry, thread) }
      const what = { prompt: prompt.id, answers: given.answers }
      emit('submitted', { ...what, receipt })
      track('windchime.submitted', what)
      return receipt
    }
  }

  const ask: Answering['ask'] = (prompt, asking) =>
    new Promise((resolve) => {
      const { event, manner } = asking
      let latest: { readonly answers: string; readonly save: () => Promise<Receipt> } | undefined

      const holds = (condition: Condition, answers: Answers) =>
        rules.holds(condition, facts(event, answers), clock.now())

      /** The same answers are one response, however often it takes to save them. */
      const save = (given: Given, complete: boolean) => {
        const answers = JSON.stringify(given.answers)
        if (latest?.answers !== answers)
          latest = { answers, save: respond(prompt, asking, given, complete) }
        return latest.save()
      }

      const thank = (answers: Answers, receipt: Receipt) => {
        const thanks = thanksFor(prompt, say(facts(event, answers)), (condition) =>
          holds(condition, answers),
        )
        $thanks.set({
          ...thanks,
          ...receipt,
          ...manner,
          act: (index) => {
            const action = thanks.actions[index]?.event
            if (!action) return
            emit('action', { event: action, prompt: prompt.id })
            track(action)
          },
          close: () => $thanks.set(undefined),
        })
      }

      $thanks.set(undefined)
      startPrompt({
        prompt,
        manner,
        say: say(facts(event)),
        holds,
        set: $prompt.set,
        onAnswered: (question, answers) =>
          emit('answered', { prompt: prompt.id, question, answers }),
        onComplete: async (given) => {
          const { answers } = given
          const response = await save(given, true)
          thank(answers, response)
          resolve({ outcome: 'answered', answers, response })
        },
        onDismissed: (reason, given) => {
          resolve({ outcome: 'dismissed', reason })
          // What was confirmed on the way is worth having.
          if (given.questions[0]) save(given, false).catch(() => {})
        },
      })
    })

  return { ask, respond, say }
}
