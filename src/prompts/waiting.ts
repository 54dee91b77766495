import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'

export interface WaitingParts {
  readonly clock: Clock
  readonly rules: Rules
  readonly config: () => Config
  readonly moment: (signal?: Signal) => Moment
  /** Claims the place and shows it; false where it could not just now. */
  readonly interrupt: (prompt: Prompt, signal: Signal) => Promise<boolean>
}

/** Politeness: a prompt whose time has come waits until the person is done with something else. */
export interface Waiting {
  /** Shows it now, or as soon as nothing is disturbed, or never. */
  offer(id: string, signal: Signal): Promise<void>
  /** Those that wait need not come any more. */
  callOff(ids: Iterable<string>): void
}

/** How long it waits, where the prompt does not say. */
const defaultWaitSeconds = 120

/** How often it looks whether the person is done. */
const lookMs = 1000

/** What ends by itself, sooner or later. */
const obstacles: readonly (string | undefined)[] = ['polite', 'busy', undefined]

export const createWaiting = ({ clock, rules, config, moment, interrupt }: WaitingParts) => {
  const timers = new Map<string, () => void>()

  const offer = async (id: string, signal: Signal, since = clock.now()) => {
    callOff([id])
    const prompt = config().prompts.find((one) => one.id === id)
    if (!prompt) return
    const refusing = rules.gatesOf(prompt, moment(signal)).find(({ pass }) => !pass)?.gate
    if (!refusing && (await interrupt(prompt, signal))) return
    const { waitSeconds = defaultWaitSeconds } = prompt
    if (obstacles.includes(refusing) && clock.now() - since < waitSeconds * 1000)
      timers.set(
        id,
        clock.after(lookMs, () => offer(id, signal, since)),
      )
  }

  const callOff = (ids: Iterable<string>) => {
    for (const id of ids) timers.get(id)?.()
  }

  return { offer, callOff, stop: () => callOff(timers.keys()) }
}
