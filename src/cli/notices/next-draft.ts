import { claimsOf } from './address.ts'
import { type BookEntry, type Draft, publishedOf, type State } from './book.ts'
import { digest } from './digest.ts'
import type { Statement } from './statement.ts'

/** What the book is to hold of a statement. */
export type DraftedEntry = BookEntry & { readonly draft: Draft }

const standingDraft = (entry: BookEntry | undefined, state: State): Draft | undefined => {
  const notice = entry && (entry.draft ?? publishedOf(state, entry.id))
  if (!notice) return undefined
  const { at: _at, ...draft } = { at: '', ...notice }
  return draft
}

/**
 * What becomes of a notice by a statement. Words that a person has changed stand until the source
 * says something else.
 *
 * @param people whom the statement names
 */
export const nextDraft = (
  { source, status, title, body, release }: Statement,
  id: string,
  entry: BookEntry | undefined,
  state: State,
  people: BookEntry['people'],
  locale: string,
): DraftedEntry => {
  // Two sources may speak of one notice: neither takes away whom the other named.
  const all = Object.entries({ ...entry?.people, ...people })
  const everybody = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
  const standing = standingDraft(entry, state)
  const digested = digest(status, title, body)
  const before = entry?.said?.[source]
  const isNews = !standing || (before !== undefined && before !== digested)
  const words = { [locale]: { title, ...(body && { body }) } }
  return {
    id,
    people: everybody,
    said: { ...entry?.said, [source]: digested },
    draft: {
      ...(standing ?? { id, rev: 1, kind: 'update' as const }),
      ...(isNews && { status }),
      text: isNews ? { ...standing?.text, ...words } : (standing?.text ?? words),
      voices: all.length,
      to: { claims: claimsOf(everybody) },
      ...(release && { since: { release } }),
    },
  }
}
