import type { Gate } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import { choose, gatesOf, type Moment } from '../rules/choose.ts'

export interface PromptingParts {
  readonly prompts: readonly Prompt[]
  readonly clock: Clock
  /** Everything the rules look at, right now. */
  readonly moment: (signal?: Signal) => Moment
  /** Its time has come: claims the place and shows it. */
  readonly present: (prompt: Prompt, signal: Signal) => void
}

/** Waits for the moment of each prompt: signal → choose → present. */
export interface Prompting {
  signal(signal: Signal): void
  explain(promptId: string): readonly Gate[]
  stop(): void
}

/** How long a prompt waits for a person who is busy with something else. */
const defaultWaitSeconds = 120

/** How often it looks whether they are done. */
const lookMs = 1000

interface Waiting {
  readonly signal: Signal
  readonly until: number
}

export const createPrompting = ({ prompts, clock, moment, present }: PromptingParts): Prompting => {
  const waiting = new Map<Prompt, Waiting>()
  const timers = new Set<() => void>()
  let cancelLook: (() => void) | undefined

  const signal = (happened: Signal, among = prompts) => {
    const { prompt, refused } = choose(among, moment(happened))
    for (const { prompt: late, gate } of refused)
      if (gate.gate === 'polite' || gate.gate === 'busy') wait(late, happened)
      else waiting.delete(late)
    if (!prompt) return
    waiting.delete(prompt)
    present(prompt, happened)
  }

  const wait = (prompt: Prompt, happened: Signal) => {
    const { waitSeconds = defaultWaitSeconds } = prompt
    const until = waiting.get(prompt)?.until ?? clock.now() + waitSeconds * 1000
    waiting.set(prompt, { signal: happened, until })
    cancelLook ??= clock.after(lookMs, look)
  }

  const look = () => {
    cancelLook = undefined
    for (const [prompt, { signal: happened, until }] of waiting) {
      if (clock.now() > until) waiting.delete(prompt)
      else signal(happened, [prompt])
    }
    if (waiting.size) cancelLook ??= clock.after(lookMs, look)
  }

  const seconds = prompts.flatMap(({ triggers = [] }) =>
    triggers.flatMap((trigger) => ('pageSeconds' in trigger ? [trigger.pageSeconds] : [])),
  )
  for (const one of new Set(seconds))
    timers.add(clock.after(one * 1000, () => signal({ type: 'pageSeconds', seconds: one })))

  return {
    signal,
    explain: (id) => {
      const prompt = prompts.find((one) => one.id === id)
      return prompt ? gatesOf(prompt, moment()) : []
    },
    stop: () => {
      for (const cancel of timers) cancel()
      cancelLook?.()
      waiting.clear()
    },
  }
}
