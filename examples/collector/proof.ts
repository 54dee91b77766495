import { createHash, timingSafeEqual } from 'node:crypto'

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export const sameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(sha256(left), sha256(right))

/**
 * Whether `proof` comes from the device that made `claim`: `claim.h` is the unpadded base64url
 * SHA-256 of `windchime-claim-1` followed by the proof.
 */
export const proves = (proof: string, claim: string): boolean =>
  sameSecret(sha256(`windchime-claim-1${proof}`).toString('base64url'), claim)

/** How a public feed names a response: the first 8 characters of its `claim.h`. */
export const publicClaim = (claim: string): string => claim.slice(0, 8)
