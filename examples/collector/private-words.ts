import type { SealedWords } from '../../src/model/sealed-words.ts'
import type { Addressees } from './addressees.ts'
import type { Problem } from './api-error.ts'
import { invalidNotice, type NoticeDraft } from './notice-check.ts'
import { publicClaim } from './proof.ts'

/** What only one person reads, by the id of the response it answers. */
export type PrivateWords = ReadonlyMap<string, SealedWords>

type Addressee = Addressees['threads'][number]

/** Whether words can be written to this person alone: sealed, or in the personal feed. */
export const hearsAlone = ({
  claim,
  seal,
  person,
}: Pick<Addressee, 'claim' | 'seal' | 'person'>): boolean =>
  (claim !== null && seal !== null) || person !== null

const everyAddressee = '*'

/** Those of the addressees whom an id, a ref or a claim means. */
const named = (name: string, { threads }: Addressees): readonly Addressee[] => {
  if (name === everyAddressee) return threads
  const exact = threads.filter(({ response }) => response === name)
  return exact.length > 0
    ? exact
    : threads.filter(({ ref, claim }) => ref === name || claim?.slice(0, 8) === name)
}

const problemsOf = (name: string, addressees: Addressees): Problem[] => {
  const { to, threads } = addressees
  const path = `private.${name}`
  const found = named(name, addressees)
  const unknown =
    name === everyAddressee && typeof to === 'object' && 'claims' in to
      ? to.claims.filter((one) => !threads.some(({ claim }) => claim && publicClaim(claim) === one))
      : []
  if (found.length === 0 && unknown.length === 0)
    return [{ path, message: `the notice answers no response "${name}"` }]
  if (found.length > 1 && name !== everyAddressee)
    return [{ path, message: `several responses are "${name}": use the id` }]
  const mute = [...found.filter((one) => !hearsAlone(one)).map(({ ref }) => ref), ...unknown]
  const message = `${mute.join(', ')} came without a seal key, so nothing can be said to them alone`
  return mute.length > 0 ? [{ path, message }] : []
}

/**
 * Who reads what alone: `"*"` means everyone addressed, a name its own words instead. Throws an
 * ApiError with 422 that names those who cannot be told alone.
 */
export const privateWords = (
  given: NoticeDraft['private'],
  addressees: Addressees,
): PrivateWords => {
  const { to } = addressees
  if (given === undefined) return new Map()
  if (to === 'everyone' || 'audience' in to)
    throw invalidNotice([
      { path: 'private', message: 'only a notice to responses or claims can hold private words' },
    ])
  const problems = Object.keys(given).flatMap((name) => problemsOf(name, addressees))
  if (problems.length > 0) throw invalidNotice(problems)
  const ownNamesLast = Object.entries(given).sort(
    ([a], [b]) => Number(b === everyAddressee) - Number(a === everyAddressee),
  )
  return new Map(
    ownNamesLast.flatMap(([name, words]) =>
      named(name, addressees).map(({ response }) => [response, words] as const),
    ),
  )
}
