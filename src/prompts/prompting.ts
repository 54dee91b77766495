import type { Gate, GateName } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import { choose } from '../rules/choose.ts'
import { gatesOf } from '../rules/gates.ts'
import type { Moment } from '../rules/moment.ts'

export interface PromptingParts {
  /** Empty until the config is there. */
  readonly prompts: () => readonly Prompt[]
  readonly clock: Clock
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Moment
  /** Its time has come: claims the place and shows it; false where it could not just now. */
  readonly present: (prompt: Prompt, signal: Signal) => Promise<boolean>
  /** It could not be fetched; the next signal tries again. */
  readonly onUnreachable: (cause: unknown) => void
}

/** Waits for the moment of each prompt: signal → choose → present. */
export interface Prompting {
  /** The config is there. */
  start(): void
  signal(signal: Signal): void
  explain(promptId: string): readonly Gate[]
  /** Whether some prompt only waits for its trigger: then its code is worth fetching. */
  isPossible(): boolean
  stop(): void
}

/** How long a prompt waits for a person who is busy with something else. */
const defaultWaitSeconds = 120

/** How often it looks whether they are done. */
const lookMs = 1000

/** Gates that open by what happens on the page. */
const passing: readonly GateName[] = ['trigger', 'polite', 'busy']

export const createPrompting = (parts: PromptingParts): Prompting => {
  const { prompts, clock, moment, present, onUnreachable } = parts
  const timers = new Map<unknown, () => void>()

  /** One timer for each key: a new one replaces the old. */
  const later = (key: unknown, ms: number, task: () => void) => {
    timers.get(key)?.()
    timers.set(key, clock.after(ms, task))
  }

  const signal = (happened: Signal, among = prompts(), since = clock.now()) => {
    const { prompt, refused } = choose(among, moment(happened))
    for (const { prompt, gate } of refused)
      if (passing.includes(gate.gate)) wait(prompt, happened, since)
    if (prompt)
      present(prompt, happened)
        .then((shown) => shown || wait(prompt, happened, since))
        .catch(onUnreachable)
  }

  const wait = (prompt: Prompt, happened: Signal, since: number) => {
    const { waitSeconds = defaultWaitSeconds } = prompt
    if (clock.now() - since < waitSeconds * 1000)
      later(prompt, lookMs, () => signal(happened, [prompt], since))
  }

  return {
    start: () => {
      for (const { triggers = [] } of prompts())
        for (const trigger of triggers)
          if ('pageSeconds' in trigger) {
            const seconds = trigger.pageSeconds
            later(seconds, seconds * 1000, () => signal({ type: 'pageSeconds', seconds }))
          }
    },
    signal: (happened) => signal(happened),
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
    stop: () => {
      for (const cancel of timers.values()) cancel()
    },
  }
}
