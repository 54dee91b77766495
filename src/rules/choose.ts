import type { Gate } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import type { Moment } from './moment.ts'
import type { Rules } from './rules.ts'

interface Refusal {
  readonly prompt: Prompt
  readonly gate: Gate
}

/** What may be shown now, or why nothing may. */
export interface Choice {
  readonly prompt?: Prompt
  /** The prompts that were triggered and came first, each with the first gate that refused it. */
  readonly refused: readonly Refusal[]
}

/**
 * The prompt to show now: of those that were triggered and pass every gate, the highest `priority`
 * (default 0), then the first in the config.
 *
 * @param rules handed in, since the browser has them already where this is fetched later
 */
export const choose = (
  { dueTrigger, gatesOf }: Pick<Rules, 'dueTrigger' | 'gatesOf'>,
  prompts: readonly Prompt[],
  moment: Moment,
): Choice => {
  const refused: Refusal[] = []
  const triggered = prompts
    .filter((prompt) => dueTrigger(prompt, moment))
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  for (const prompt of triggered) {
    const gate = gatesOf(prompt, moment).find(({ pass }) => !pass)
    if (!gate) return { prompt, refused }
    refused.push({ prompt, gate })
  }
  return { refused }
}
