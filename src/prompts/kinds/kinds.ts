import type { Kinds } from '../../model/kind.ts'
import { choice } from './choice.ts'
import { contact } from './contact.ts'
import { rows } from './rows.ts'
import { ces, steps, thumbs } from './scales.ts'

/** The questions that few prompts ask. */
export const kinds: Kinds = { numbers: steps, emoji: steps, thumbs, ces, rows, choice, contact }
