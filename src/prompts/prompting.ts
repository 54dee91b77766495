import type { Gate, GateName } from '../model/gate.ts'
import type { Config } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import { choose } from '../rules/choose.ts'
import { gatesOf } from '../rules/gates.ts'
import type { Moment } from '../rules/moment.ts'

export interface PromptingParts {
  /** Without prompts until it is there. */
  readonly config: () => Config
  readonly clock: Clock
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Moment
  /** Its time has come: shows it, now or as soon as nothing is disturbed. */
  readonly offer: (id: string, signal: Signal) => void
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** Waits for the moment of each prompt: signal → choose → offer. */
export interface Prompting {
  /** The config is there. */
  start(): void
  signal(signal: Signal): void
  explain(promptId: string): readonly Gate[]
  /** Whether some prompt only waits for its trigger: then its code is worth fetching. */
  isPossible(): boolean
}

/** Gates that open by what happens on the page. */
const passing: readonly GateName[] = ['trigger', 'polite', 'busy']

export const createPrompting = (parts: PromptingParts): Prompting => {
  const { config, clock, moment, offer, onDestroy } = parts
  const prompts = () => config().prompts

  const signal = (happened: Signal) => {
    const { prompt, refused } = choose(prompts(), moment(happened))
    if (prompt) offer(prompt.id, happened)
    for (const { prompt, gate } of refused)
      if (passing.includes(gate.gate)) offer(prompt.id, happened)
  }

  return {
    start: () => {
      for (const { triggers = [] } of prompts())
        for (const trigger of triggers)
          if ('pageSeconds' in trigger) {
            const seconds = trigger.pageSeconds
            onDestroy(clock.after(seconds * 1000, () => signal({ type: 'pageSeconds', seconds })))
          }
    },
    signal,
    explain: (id) =>
      prompts()
        .filter((prompt) => prompt.id === id)
        .flatMap((prompt) => gatesOf(prompt, moment())),
    isPossible: () =>
      prompts().some(
        (prompt) =>
          prompt.triggers?.length &&
          gatesOf(prompt, moment()).every(({ gate, pass }) => pass || passing.includes(gate)),
      ),
  }
}
