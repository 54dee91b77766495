import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Asked } from '../model/entry.ts'
import type { Emit } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Rules } from '../rules/rules.ts'
import type { Answering, Asking, Ending } from './answering.ts'
import type { Ledger } from './ledger.ts'
import type { Place } from './place.ts'

export interface PresenterParts {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly rules: Rules
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Parameters<Rules['gatesOf']>[1]
  readonly emit: Emit
}

/** How a person or the host opens a prompt. */
export interface Opening {
  readonly by: Asked['by']
  readonly context?: Facts | undefined
  readonly target?: Element | undefined
}

/** Puts a prompt to the person, and writes down that it did. */
export interface Presenter {
  /**
   * By itself: claims the only place across all tabs, and counts as asked.
   *
   * @returns false where the moment has passed, or another tab has the place
   */
  present(prompt: Prompt, signal: Signal): Promise<boolean>
  /** By the person or the host: past every rule, and never counted. */
  open(prompt: Prompt, opening: Opening): Promise<Ending>
}

const untouched: PromptRecord = { asked: 0, dismissed: 0 }

/** Dismissed this often, a prompt offers never to come back. */
const patience = 2

const withRecord = (state: LedgerState, key: string, record: PromptRecord): LedgerState => ({
  ...state,
  prompts: { ...state.prompts, [key]: record },
})

const afterEnding = (record: PromptRecord, ending: Ending, byPerson: boolean, now: number) => {
  if (ending.outcome === 'answered') return { ...record, answeredAt: now, answers: ending.answers }
  const dismissed = record.dismissed + Number(!byPerson)
  return { ...record, dismissed, ...(ending.reason === 'never' && { never: true as const }) }
}

export const createPresenter = (
  { ledger, clock, rules, $prompt, $thanks, moment, emit }: PresenterParts,
  answering: Answering,
  place: Place,
): Presenter => {
  const put = async (prompt: Prompt, key: string, asking: Asking) => {
    const ending = answering.ask(prompt, asking)
    emit('shown', { prompt: prompt.id })
    const ended = await ending
    await ledger.change((state) => {
      const record = state.prompts[key] ?? untouched
      return withRecord(state, key, afterEnding(record, ended, asking.byPerson, clock.now()))
    })
    if (ended.outcome === 'dismissed')
      emit('dismissed', { prompt: prompt.id, reason: ended.reason })
    return ended
  }

  /** Once the thanks is closed too, another prompt or notice may have the place. */
  const releaseAfter = async (ended: Promise<unknown>) => {
    await ended
    const stop = $thanks.subscribe((thanks) => {
      if (!thanks) place.release().then(() => stop())
    })
  }

  /** What is remembered once it was asked; undefined where the moment has passed meanwhile. */
  const asked = (prompt: Prompt, key: string, signal: Signal) => (state: LedgerState) => {
    const fresh = { ...moment(signal), ledger: state, busy: false }
    if (!rules.gatesOf(prompt, fresh).every(({ pass }) => pass)) return undefined
    // What another device asked stays counted.
    const known = rules.recordOf(prompt, fresh.facts, state)
    const record = rules.afterAsking(prompt, known, fresh.now)
    const visit = { ...state.visit, interrupted: state.visit.interrupted + 1 }
    return { ...withRecord(state, key, record), visit, interruptedAt: fresh.now }
  }

  return {
    present: async (prompt, signal) => {
      const key = rules.recordKey(prompt, moment(signal).facts)
      if (!(await place.claim(asked(prompt, key, signal)))) return false
      const { dismissed } = ledger.state().prompts[key] ?? untouched
      const event = signal.type === 'event' ? signal : undefined
      const ended = put(prompt, key, {
        asked: { by: 'trigger', ...(event && { trigger: event.name }), channel: 'web' },
        event: event?.properties,
        byPerson: false,
        silenceable: dismissed >= patience,
      })
      releaseAfter(ended)
      return true
    },
    open: (prompt, { by, context, target }) => {
      $prompt.get()?.dismiss('replaced')
      return put(prompt, rules.recordKey(prompt, moment().facts), {
        asked: { by, channel: 'web' },
        byPerson: true,
        silenceable: false,
        context,
        target,
      })
    },
  }
}
