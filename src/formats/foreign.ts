import type { Entry } from '../model/entry.ts'

type WithoutProof<Kind> = Kind extends unknown ? Omit<Kind, 'proof'> : never

/** An entry as it may leave for an endpoint that is not ours. */
export type ForeignEntry = WithoutProof<Entry>

/** Deeper than any fact that a host means; several readers give up at some depth. */
const maxDepth = 16

/** PostgreSQL takes no NUL, and halves of characters are no UTF-8: both become U+FFFD. */
const tidyText = (text: string) => text.replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd')

const tidy = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return tidyText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === maxDepth) return '…'
  if (Array.isArray(value)) return value.map((item) => tidy(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [tidyText(key), tidy(item, depth + 1)]),
  )
}

/**
 * What of an entry may leave for an endpoint that is not ours, in a form that every reader takes:
 * without the proof, which would let its reader speak in the customer's place, and of the claim
 * only what a feed addresses people by.
 */
export const foreign = (entry: Entry): ForeignEntry => {
  const {
    proof: _,
    claim,
    ...rest
  } = entry as Entry & {
    readonly proof?: string
    readonly claim?: { readonly h: string }
  }
  return tidy({ ...rest, ...(claim && { claim: { h: claim.h } }) }) as ForeignEntry
}

/** The one entry of a format that sends them one by one. */
export const onlyOf = (entries: readonly Entry[]): ForeignEntry => foreign(entries[0] as Entry)
