import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Condition } from '../model/condition.ts'
import type { Asked } from '../model/entry.ts'
import type { Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Kinds } from '../model/kind.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import { toPlain } from '../model/plain.ts'
import type { Occasion, Progress } from '../model/progress.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Rules } from '../rules/rules.ts'
import { type Manner, startPrompt } from './active-prompt.ts'
import type { Answering, AnsweringParts } from './answering.ts'
import type { InlineStores } from './inline.ts'
import type { Ledger } from './ledger.ts'
import type { Place } from './place.ts'
import { thanksFor } from './thanks.ts'

export interface PresenterParts extends AnsweringParts {
  readonly ledger: Ledger
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  /** What is special about this prompt's questions, once it has been fetched. */
  readonly kinds: () => Kinds
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Parameters<Rules['gatesOf']>[1]
}

/** How a person or the host opens a prompt. */
export interface Opening {
  readonly by: Asked['by']
  readonly context?: Facts | undefined
  readonly target?: Element | null | undefined
}

export type Ending =
  | { readonly outcome: 'answered'; readonly answers: Answers; readonly response: Receipt }
  | { readonly outcome: 'dismissed' }

/** What is not so each time. */
export interface Special {
  /** What stands in the fields already: it is not sent before the person confirms it. */
  readonly fields?: Answers | undefined
  readonly from?: Progress
  /** Of a prompt that stands in the page, beside whatever else is shown. */
  readonly stores?: InlineStores
  /** It was there without asking: only now it counts as asked. */
  readonly stands?: boolean
}

/** Puts a prompt to the person, and writes down what came of it. */
export interface Presenter {
  /**
   * By itself: claims the only place across all tabs, and counts as asked.
   *
   * @returns false where the moment has passed, or another tab has the place
   */
  interrupt(prompt: Prompt, signal: Signal): Promise<boolean>
  /** By the person or the host: past every rule, and never counted. */
  open(prompt: Prompt, opening: Opening): Promise<Ending>
  /** Asks until the person is done, and leads them through it. */
  ask(prompt: Prompt, manner: Manner, occasion: Occasion, special?: Special): Promise<Ending>
}

/** Dismissed this often, a prompt offers never to come back. */
export const patience = 2

const withRecord = (state: LedgerState, key: string, record: PromptRecord): LedgerState => ({
  ...state,
  prompts: { ...state.prompts, [key]: record },
})

export const createPresenter = (
  parts: PresenterParts,
  { say, prepare, respond }: Answering,
  place: Place,
): Presenter => {
  const { ledger, clock, rules, $prompt, facts, moment, track, emit } = parts

  /** Asks until the person is done; the response is stored by then. */
  const ask = (
    prompt: Prompt,
    manner: Manner,
    cause: Occasion,
    { fields, from, stores = parts, stands }: Special = {},
  ) =>
    new Promise<Ending>((resolve) => {
      const { $prompt, $thanks } = stores
      const isInline = stores !== parts
      const event = toPlain(cause.event)
      const occasion = { ...cause, event, context: toPlain(cause.context) }
      const key = rules.recordKey(prompt, facts(event))
      const { id } = prompt

      const holds = (condition: Condition, answers: Answers) =>
        rules.holds(condition, facts(event, answers), clock.now())

      const end = async (
        ending: Ending,
        change: (record: PromptRecord) => Partial<PromptRecord>,
      ) => {
        await ledger.change((state) => {
          const before = rules.recordOf(prompt, facts(event), state)
          // What stands in the page has only now been asked.
          const record =
            isInline || stands ? rules.afterAsking(prompt, before, clock.now()) : before
          return withRecord(state, key, { ...record, ...change(record) })
        })
        resolve(ending)
      }

      /** Another prompt or notice may have the place. */
      const leave = () => {
        $thanks.set(undefined)
        if (!manner.byPerson && !isInline) place.release()
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
            emit('action', { event: action, prompt: id })
            track(action)
          },
          close: leave,
        })
      }

      $thanks.get()?.close()
      startPrompt({
        prompt,
        manner,
        source: { occasion, prepare: (given) => prepare(prompt, occasion, given, false) },
        fields,
        from,
        kinds: parts.kinds(),
        seed: clock.random(),
        say: (answers) => say(facts(event, answers)),
        holds,
        set: $prompt.set,
        respond: (given, complete) => respond(prompt, occasion, given, complete),
        onAnswered: (question, answers) => emit('answered', { prompt: id, question, answers }),
        onComplete: (answers, { receipt, answers: stored }) => {
          thank(answers, receipt)
          const answeredAt = clock.now()
          end({ outcome: 'answered', answers, response: receipt }, () => ({
            answeredAt,
            ...(stored && { answers: stored }),
          }))
        },
        onDismissed: (reason) => {
          leave()
          // Its element was taken away: nobody has said no.
          if (reason === 'left') return
          end({ outcome: 'dismissed' }, ({ dismissed }) => ({
            dismissed: dismissed + Number(stands || !manner.byPerson),
            ...(reason === 'never' && { never: true }),
          }))
          emit('dismissed', { prompt: id, reason })
        },
      })
      emit('shown', { prompt: id })
    })

  /** What is remembered once it was asked; undefined where the moment has passed meanwhile. */
  const asked = (prompt: Prompt, key: string, signal: Signal) => (state: LedgerState) => {
    const fresh = { ...moment(signal), ledger: state }
    if (!rules.gatesOf(prompt, fresh).every(({ pass }) => pass)) return undefined
    // What another device asked stays counted.
    const known = rules.recordOf(prompt, fresh.facts, state)
    const remembered = withRecord(state, key, rules.afterAsking(prompt, known, fresh.now))
    const visit = { ...state.visit, interrupted: state.visit.interrupted + 1 }
    return { ...remembered, visit, interruptedAt: fresh.now }
  }

  return {
    interrupt: async (prompt, signal) => {
      const key = rules.recordKey(prompt, moment(signal).facts)
      if (!(await place.claim(asked(prompt, key, signal)))) return false
      const { dismissed } = rules.recordOf(prompt, moment(signal).facts, ledger.state())
      ask(
        prompt,
        { byPerson: false, silenceable: dismissed >= patience },
        {
          asked: {
            by: 'trigger',
            trigger: signal.type === 'event' ? `${signal.value}` : signal.type,
            channel: 'web',
          },
          event: signal.properties,
        },
      )
      return true
    },
    ask,
    open: (prompt, { by, context, target }) => {
      $prompt.get()?.dismiss('replaced')
      return ask(
        prompt,
        { byPerson: true, silenceable: false, ...(target && { target }) },
        { asked: { by, channel: 'web' }, context },
      )
    },
  }
}
