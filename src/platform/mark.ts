import { attempt } from '../model/attempt.ts'

/** The word beside the store, where the browser allows one: what a new store cannot remember. */
export const readMark = (name: string): string | undefined => attempt(() => localStorage[name])
