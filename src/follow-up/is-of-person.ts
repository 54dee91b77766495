import type { Thread } from '../model/thread.ts'

/**
 * Whether a thread is of this person, or of nobody who had signed in.
 *
 * @param person by what the device knows them again, where somebody is signed in
 */
export const isOfPerson = ({ claim }: Thread, person: string | undefined): boolean =>
  claim?.person === undefined || claim.person === person
