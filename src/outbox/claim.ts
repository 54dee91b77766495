import type { Claim } from '../model/thread.ts'
import { base64url, derive, sha256 } from '../platform/hash.ts'
import { secretBytes } from '../platform/id.ts'
import { personOf } from '../platform/person.ts'

/**
 * What lets a public feed speak to the device that made a response, and to nobody else: the feed
 * holds the beginning of `h`, only the device can show the `proof` behind it, and from neither can
 * anyone tell which two responses were one person's.
 *
 * @param person id of the person who is identified
 * @param isSealing the feed may hold words that this device alone reads: `seal` is the key to them
 * @throws where the browser offers no SHA-256 (an insecure origin)
 */
export const makeClaim = async (
  person: string | undefined,
  isSealing: boolean | undefined,
): Promise<Claim> => {
  const secret = secretBytes()
  const proof = await derive(secret, 'windchime-proof-1')
  return {
    secret: base64url(secret),
    proof,
    h: await sha256(`windchime-claim-1${proof}`),
    seal: isSealing && (await derive(secret, 'windchime-seal-1')),
    person: person && (await personOf(person)),
  } as Claim
}
