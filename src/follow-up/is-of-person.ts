import type { Thread } from '../model/thread.ts'
import { dayMs } from '../rules/day-ms.ts'

/** Older threads are no longer remembered. */
const maxDays = 400

/**
 * Whether a thread is of this person, or of nobody who had signed in.
 *
 * @param person by what the device knows them again, where somebody is signed in
 * @param now milliseconds since 1970
 */
export const isOfPerson = (
  { claim, at }: Thread,
  person: string | undefined,
  now: number,
): boolean =>
  (claim?.person === undefined || claim.person === person) && now - Date.parse(at) < maxDays * dayMs
