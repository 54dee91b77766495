import type { Gate } from '../model/gate.ts'
import type { Prompt, Trigger } from '../model/schema.ts'
import { gateOf, order } from './gates.ts'
import type { Moment } from './moment.ts'
import { firedTrigger, isCandidate } from './trigger.ts'

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

/** The facts of an event are those of the signal, whatever the facts themselves say. */
const withEvent = (moment: Moment): Moment =>
  moment.signal?.type === 'event'
    ? { ...moment, facts: { ...moment.facts, event: moment.signal.properties } }
    : moment

/** Every gate of one prompt, in the order of `gateNames`, with what it wanted and saw. */
export const gatesOf = (prompt: Prompt, moment: Moment): readonly Gate[] => {
  const full = withEvent(moment)
  return order.map((name) => gateOf(name, prompt, full))
}

const firstRefusal = (prompt: Prompt, moment: Moment): Gate | undefined => {
  for (const name of order) {
    const gate = gateOf(name, prompt, moment)
    if (!gate.pass) return gate
  }
  return undefined
}

/**
 * The prompt to show now: of those that pass every gate, the highest `priority` (default 0), then
 * the first in the config. Only prompts with a trigger for what just happened are looked at, and
 * each only up to the first gate that refuses it.
 */
export const choose = (prompts: readonly Prompt[], moment: Moment): Choice => {
  const full = withEvent(moment)
  const refused: Refusal[] = []
  const candidates = prompts
    .filter((prompt) => isCandidate(prompt, full))
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  for (const prompt of candidates) {
    const gate = firstRefusal(prompt, full)
    if (!gate) return { prompt, trigger: firedTrigger(prompt, full) as Trigger, refused }
    refused.push({ prompt, gate })
  }
  return { refused }
}
