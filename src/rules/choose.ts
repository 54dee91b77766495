import type { Gate } from '../model/gate.ts'
import type { Prompt, Trigger } from '../model/schema.ts'
import { gates } from './gates.ts'
import type { Moment } from './moment.ts'
import { firedTrigger } from './trigger.ts'

export type { Moment } from './moment.ts'

interface Refusal {
  readonly prompt: Prompt
  readonly gate: Gate
}

/** What may be shown now, or why nothing may. */
export interface Choice {
  readonly prompt?: Prompt
  /** The trigger that asked for it. */
  readonly trigger?: Trigger
  /** The prompts that were triggered and came first, each with the first gate that refused it. */
  readonly refused: readonly Refusal[]
}

/** Every gate of one prompt, in the order of `gateNames`, with what it wanted and saw. */
export const gatesOf = (prompt: Prompt, moment: Moment): readonly Gate[] => [
  ...gates(prompt, moment),
]

/**
 * The prompt to show now: of those that pass every gate, the highest `priority` (default 0), then
 * the first in the config. Only prompts with a trigger for what just happened are looked at, and
 * each only up to the first gate that refuses it.
 */
export const choose = (prompts: readonly Prompt[], moment: Moment): Choice => {
  const refused: Refusal[] = []
  const candidates = prompts
    .filter((prompt) => firedTrigger(prompt, moment, true))
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  each: for (const prompt of candidates) {
    for (const gate of gates(prompt, moment)) {
      if (gate.pass) continue
      refused.push({ prompt, gate })
      continue each
    }
    return { prompt, trigger: firedTrigger(prompt, moment) as Trigger, refused }
  }
  return { refused }
}
