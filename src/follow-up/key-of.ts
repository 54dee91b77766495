import type { Thread } from '../model/thread.ts'

/** Those of another device, or of all, have no reference: they are remembered apart. */
export const keyOf = ({ id, ref }: Thread): string => `${ref ? 'thread' : 'told'}/${id}`
