import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Asked } from '../model/entry.ts'
import type { Emit, Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Config, Prompt } from '../model/schema.ts'
import { makeClaim } from '../outbox/claim.ts'
import type { Clock } from '../platform/clock.ts'
import { reference, uuid } from '../platform/id.ts'
import type { Rules } from '../rules/rules.ts'
import { type Given, startPrompt } from './active-prompt.ts'
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

/** How a prompt is put to the person. */
export interface Asking {
  readonly asked: Asked
  readonly byPerson: boolean
  readonly silenceable: boolean
  /** Properties of the event that triggered it. */
  readonly event?: Facts | undefined
  readonly context?: Facts | undefined
  readonly target?: Element | undefined
}

export type Ending =
  | { readonly outcome: 'answered'; readonly answers: Answers; readonly response: Receipt }
  | { readonly outcome: 'dismissed'; readonly reason: string }

/** Leads through a prompt, and turns what was answered into a response that is kept. */
export interface Answering {
  /** Asks until the person is done; the response is stored by then. */
  ask(prompt: Prompt, asking: Asking): Promise<Ending>
  /** Keeps a response; it may be called again where it could not be saved. */
  respond(prompt: Prompt, asking: Asking, given: Given, complete: boolean): () => Promise<Receipt>
  /** The words for this reader, with what is known filled in. */
  say(facts: Facts): ReturnType<typeof createSay>
}

export const createAnswering = (parts: AnsweringParts, keep: Keep): Answering => {
  const { config, here, clock, rules, $prompt, $thanks, emit } = parts
  let claimless = false

  const say = (facts: Facts) =>
    createSay(here().locale, config().locale ?? 'en', (path) => rules.lookUp(facts, path))

  const claim = () =>
    makeClaim().catch((cause) => {
      if (!claimless) parts.onClaimless(cause)
      claimless = true
      return undefined
    })

  const build = async (prompt: Prompt, asking: Asking, given: Given, complete: boolean) => {
    const now = clock.now()
    const made = await claim()
    const entry = buildResponse({
      ...given,
      ...asking,
      rules,
      id: uuid(now),
      ref: reference(),
      now,
      prompt,
      complete,
      context: asking.context,
      facts: parts.facts(asking.event, given.answers),
      here: here(),
      privacy: config().privacy,
      claim: made,
    })
    return [entry, buildThread(entry, made)] as const
  }

  const respond: Answering['respond'] = (prompt, asking, given, complete) => {
    const building = build(prompt, asking, given, complete)
    return async () => {
      const [entry, thread] = await building
      const receipt = { id: entry.id, ref: entry.ref, durable: await keep(entry, thread) }
      const { answers } = given
      emit('submitted', { prompt: prompt.id, answers, receipt })
      parts.track('windchime.submitted', { prompt: prompt.id, answers })
      return receipt
    }
  }

  const ask: Answering['ask'] = (prompt, asking) =>
    new Promise((resolve) => {
      const { event, target, byPerson, silenceable } = asking
      let latest: { readonly answers: string; readonly save: () => Promise<Receipt> } | undefined

      /** The same answers are one response, however often it takes to save them. */
      const save = (given: Given, complete: boolean) => {
        const answers = JSON.stringify(given.answers)
        if (latest?.answers !== answers)
          latest = { answers, save: respond(prompt, asking, given, complete) }
        return latest.save()
      }

      const thank = ({ answers }: Given, receipt: Receipt) => {
        const facts = parts.facts(event, answers)
        const thanks = thanksFor(prompt, say(facts), (condition) =>
          rules.holds(condition, facts, clock.now()),
        )
        $thanks.set({
          ...thanks,
          ...receipt,
          byPerson,
          ...(target && { target }),
          act: (index) => {
            const action = thanks.actions[index]?.event
            if (!action) return
            emit('action', { event: action, prompt: prompt.id })
            parts.track(action)
          },
          close: () => $thanks.set(undefined),
        })
      }

      $thanks.set(undefined)
      startPrompt({
        prompt,
        byPerson,
        silenceable,
        target,
        say: say(parts.facts(event)),
        asks: (condition, answers) =>
          rules.holds(condition, parts.facts(event, answers), clock.now()),
        set: (active) => $prompt.set(active),
        onAnswered: (question, answers) =>
          emit('answered', { prompt: prompt.id, question, answers }),
        onComplete: async (given) => {
          const response = await save(given, true)
          thank(given, response)
          resolve({ outcome: 'answered', answers: given.answers, response })
        },
        onDismissed: (reason, given) => {
          resolve({ outcome: 'dismissed', reason })
          // What was confirmed on the way is worth having.
          if (Object.keys(given.answers)[0]) save(given, false).catch(() => {})
        },
      })
    })

  return { ask, respond, say }
}
