import { attempt } from '../model/attempt.ts'
import type { Prompt } from '../model/schema.ts'
import { gatesOf } from './gates.ts'
import type { Moment } from './moment.ts'

/**
 * Whether a prompt only waits for what may happen on this page within moments. One that cannot be
 * read may be anything: it is for the check to say what is wrong with it, and to leave it out.
 */
export const isPossible = (prompt: Prompt, moment: Moment): boolean =>
  attempt(() =>
    gatesOf(prompt, moment).every(({ gate, pass }) => pass || /trigger|polite|busy/.test(gate)),
  ) ?? true
