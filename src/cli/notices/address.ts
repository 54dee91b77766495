import type { BookEntry, State } from './book.ts'
import type { Responses } from './responses.ts'

/** Whom references stand for, and which of them stand for nobody. */
export interface Addressed {
  readonly people: BookEntry['people']
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

/** How many characters of a claim a public feed holds. */
const claimLength = 8

/** Every reference whose claim the book has already. */
const knownPeople = ({ book }: State): BookEntry['people'] =>
  Object.assign({}, ...book.notices.map(({ people }) => people))

const notFound = (from: string | undefined) =>
  from === undefined
    ? 'nobody knows yet whose it is; give --responses FILE or --collector URL, where your endpoint keeps it'
    : `no response in ${from} has this reference; look for a slip of the hand, or read the responses anew`

/** The claims of those who can be told, in an order that tells nothing. */
export const claimsOf = (people: BookEntry['people']): readonly string[] =>
  [...new Set(Object.values(people))].filter((claim) => claim !== null).toSorted()

/**
 * Finds the claims of references among the responses, or else where they were found before.
 *
 * @param where what names them, for messages
 */
export const address = (
  refs: readonly string[],
  where: string,
  state: State,
  responses: Responses | undefined,
): Addressed => {
  const known = knownPeople(state)
  const problems: string[] = []
  const claimOf = (ref: string): string | null | undefined => {
    const [found, another] = responses?.find(ref) ?? []
    if (!another) return found ? (found.claim?.h.slice(0, claimLength) ?? null) : known[ref]
    problems.push(`${where}: ${ref}: several responses in ${responses?.from} have this reference`)
    return undefined
  }
  const pairs = refs.map((ref) => [ref, claimOf(ref)] as const)
  for (const [ref, claim] of pairs)
    if (claim === undefined && !problems.some((one) => one.includes(`${ref}: several`)))
      problems.push(`${where}: ${ref}: ${notFound(responses?.from)}`)
  const people = Object.fromEntries(pairs.filter(([, claim]) => claim !== undefined))
  const silent = pairs.filter(([, claim]) => claim === null)
  return {
    people: people as BookEntry['people'],
    problems,
    warnings: silent.map(
      ([ref]) => `${where}: ${ref}: came without a claim, so its author cannot be told`,
    ),
  }
}
