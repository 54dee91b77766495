import type { ConfigProblem } from '../model/check.ts'
import type { Keys } from './walk.ts'

/** What is no mistake of the config's form, and hardly what its author meant. */
export type Warning = Pick<ConfigProblem, 'at'> & { readonly message: string }

export const warn = (at: Keys, message: string): readonly Warning[] => [{ at, message }]
