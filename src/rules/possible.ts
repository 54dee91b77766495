import type { Prompt } from '../model/schema.ts'
import { gatesOf } from './gates.ts'
import type { Moment } from './moment.ts'

/** Whether a prompt only waits for what may happen on this page within moments. */
export const isPossible = (prompt: Prompt, moment: Moment): boolean =>
  gatesOf(prompt, moment).every(({ gate, pass }) => pass || /trigger|polite|busy/.test(gate))
