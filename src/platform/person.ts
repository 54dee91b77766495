import { sha256 } from './hash.ts'

/** By what a device knows a person again, without keeping who it is. Needs a secure origin. */
export const personOf = (id: string): Promise<string> => sha256(`windchime-person-1${id}`)
