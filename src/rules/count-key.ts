import type { Trigger } from '../model/schema.ts'

/**
 * Under which key the ledger keeps when a trigger was met: its own words, so that a config may be
 * rearranged, and the number be changed, without losing count.
 */
export const countKey = ({ atLeast, withinDays, delaySeconds, ...what }: Trigger): string =>
  JSON.stringify(what)
