import type { Notice } from '../../src/model/notice.ts'
import { seal } from '../../src/platform/seal.ts'
import type { Addressees } from './addressees.ts'
import { invalidNotice } from './notice-check.ts'
import type { PrivateWords } from './private-words.ts'
import { publicClaim } from './proof.ts'

/** Words by the claim that opens them. */
type Sealed = NonNullable<Notice['sealed']>

type Addressee = Addressees['threads'][number]

/** Seals words for those who left a key; whoever has none reads them in the personal feed alone. */
export const sealWords = async (
  notice: string,
  { threads }: Addressees,
  words: PrivateWords,
): Promise<Sealed> => {
  const sealed: Record<string, string> = {}
  for (const { response, claim, seal: key } of threads) {
    const own = words.get(response)
    if (own && claim !== null && key !== null)
      sealed[publicClaim(claim)] = await seal(key, notice, own)
  }
  return sealed
}

/** What was sealed for those a notice still addresses, but for what we made for `spokenTo`. */
export const keptSealed = (
  sealed: Sealed | undefined,
  to: Notice['to'],
  spokenTo: readonly Addressee[],
): Sealed => {
  const made = spokenTo.flatMap(({ claim }) => (claim === null ? [] : [publicClaim(claim)]))
  const kept = Object.entries(sealed ?? {}).filter(
    ([claim]) =>
      typeof to === 'object' &&
      'claims' in to &&
      to.claims.includes(claim) &&
      !made.includes(claim),
  )
  return Object.fromEntries(kept)
}

/**
 * What to tell the team of a question or reward to claims that everybody can read. Throws an
 * ApiError with 422 where it could have been sealed, so that nobody's reward is public by mistake.
 */
export const openWarnings = (
  { kind, to, sealed = {} }: Pick<Notice, 'kind' | 'to' | 'sealed'>,
  { threads }: Addressees,
  words: PrivateWords,
): readonly string[] => {
  const isPersonal = kind === 'question' || kind === 'reward'
  if (!isPersonal || typeof to !== 'object' || !('claims' in to)) return []
  const threadOf = (claim: string) =>
    threads.find((thread) => thread.claim !== null && publicClaim(thread.claim) === claim)
  const open = to.claims
    .map((claim) => ({ claim, thread: threadOf(claim) }))
    .filter(({ claim, thread }) => !(claim in sealed || (thread && words.has(thread.response))))
  const names = (some: typeof open) =>
    some.map(({ claim, thread }) => thread?.ref ?? claim).join(', ')
  const sealable = open.filter(({ thread }) => thread && thread.seal !== null)
  if (sealable.length > 0)
    throw invalidNotice([
      {
        path: 'private',
        message: `everybody can read the feed, and ${names(sealable)} left a seal key: put what the ${kind} says under "private", and a neutral title into "text"`,
      },
    ])
  return open.length === 0
    ? []
    : [
        `Everybody can read this ${kind} in the public feed: ${names(open)} came without a seal key.`,
      ]
}
