import type { ConfigProblem } from '../model/check.ts'

export type Keys = ConfigProblem['at']

/** What is no mistake of the config's form, and hardly what its author meant. */
export type Warning = Pick<ConfigProblem, 'at'> & { readonly message: string }

export const warn = (at: Keys, message: string): readonly Warning[] => [{ at, message }]
