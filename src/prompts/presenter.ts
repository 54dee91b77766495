import type { WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Asked } from '../model/entry.ts'
import type { Facts } from '../model/facts.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import { gatesOf, type Moment } from '../rules/choose.ts'
import { afterAsking, interrupts, recordKey } from '../rules/frequency.ts'
import type { Answering, Asking, Ending } from './answering.ts'
import type { Ledger } from './ledger.ts'

export interface PresenterParts {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  readonly moment: (signal?: Signal) => Moment
  /** Fetches the code that shows a prompt and stores its answer; it comes before the prompt. */
  readonly answering: () => Promise<Answering>
  readonly onShown: (prompt: Prompt) => void
  readonly onEnded: (prompt: Prompt, ending: Ending) => void
}

/** Puts a prompt to the person, and writes down that it did. */
export interface Presenter {
  /** A prompt is on its way to the screen. */
  busy(): boolean
  /**
   * By itself: claims the only place across all tabs, and counts as asked.
   *
   * @returns false where the moment has passed, or another tab has the place
   */
  present(prompt: Prompt, signal: Signal): Promise<boolean>
  /** By the person or the host: past every rule, and never counted. */
  open(prompt: Prompt, how: Opening): Promise<Ending>
}

export interface Opening {
  readonly by: Asked['by']
  readonly context: Facts
  readonly target?: Element
}

const untouched: PromptRecord = { asked: 0, dismissed: 0 }

/** Dismissed this often, a prompt offers never to come back. */
const patience = 2

const withRecord = (state: LedgerState, key: string, record: PromptRecord): LedgerState => ({
  ...state,
  prompts: { ...state.prompts, [key]: record },
})

const withAsking = (state: LedgerState, prompt: Prompt, key: string, now: number): LedgerState => {
  const asked = withRecord(state, key, afterAsking(prompt, state.prompts[key], now))
  if (!interrupts(prompt)) return asked
  const visit = { ...state.visit, interrupted: state.visit.interrupted + 1 }
  return { ...asked, interruptedAt: now, visit }
}

const afterEnding = (
  record: PromptRecord,
  ending: Ending,
  counts: boolean,
  now: number,
): PromptRecord => {
  if (ending.outcome === 'answered') return { ...record, answeredAt: now, answers: ending.answers }
  const dismissed = record.dismissed + Number(counts)
  return { ...record, dismissed, ...(ending.reason === 'never' && { never: true as const }) }
}

export const createPresenter = (parts: PresenterParts): Presenter => {
  const { ledger, clock, $prompt, $thanks, moment } = parts
  let coming = false

  const put = async (answering: Answering, prompt: Prompt, key: string, asking: Asking) => {
    const ending = answering.ask(prompt, asking)
    parts.onShown(prompt)
    const ended = await ending
    await ledger.change((state) => {
      const record = state.prompts[key] ?? untouched
      return withRecord(state, key, afterEnding(record, ended, !asking.byPerson, clock.now()))
    })
    parts.onEnded(prompt, ended)
    return ended
  }

  /** Once the thanks is closed too, another prompt or notice may have the place. */
  const releaseAfter = async (ended: Promise<unknown>) => {
    await ended
    const stop = $thanks.subscribe((thanks) => {
      if (!thanks) ledger.release().then(() => stop())
    })
  }

  const claim = (prompt: Prompt, key: string, signal: Signal) =>
    ledger.claim((state) => {
      const fresh = { ...moment(signal), ledger: state, busy: false }
      const passes = gatesOf(prompt, fresh).every(({ pass }) => pass)
      return passes ? withAsking(state, prompt, key, fresh.now) : undefined
    })

  const askingOf = (signal: Signal, dismissed: number): Asking => ({
    asked: {
      by: 'trigger',
      ...(signal.type === 'event' && { trigger: signal.name }),
      channel: 'web',
    },
    byPerson: false,
    silenceable: dismissed >= patience,
    event: signal.type === 'event' ? signal.properties : {},
    context: {},
  })

  return {
    busy: () => coming,
    present: async (prompt, signal) => {
      coming = true
      try {
        const answering = await parts.answering()
        const key = recordKey(prompt, moment(signal).facts)
        if (!(await claim(prompt, key, signal))) return false
        const { dismissed } = ledger.state().prompts[key] ?? untouched
        releaseAfter(put(answering, prompt, key, askingOf(signal, dismissed)))
        return true
      } finally {
        coming = false
      }
    },
    open: async (prompt, { by, context, target }) => {
      const answering = await parts.answering()
      $prompt.get()?.dismiss('replaced')
      $thanks.set(undefined)
      const key = recordKey(prompt, moment().facts)
      return put(answering, prompt, key, {
        asked: { by, channel: 'web' },
        byPerson: true,
        silenceable: false,
        context,
        ...(target && { target }),
      })
    },
  }
}
