import { isDeepStrictEqual } from 'node:util'
import { type BookEntry, entryOf, inOrder, publishedOf, type State, withEntry } from './book.ts'
import type { DraftedEntry } from './next-draft.ts'

/** `for 3 people (R-7F3K2QX, R-…)` */
export const forWhom = ({ people, draft }: Pick<BookEntry, 'people' | 'draft'>): string => {
  const refs = Object.keys(people)
  if (!refs[0]) return draft?.to === 'everyone' ? 'for everyone' : ''
  const count = Object.values(people).filter((claim) => claim !== null).length
  return `for ${count} ${count === 1 ? 'person' : 'people'} (${refs.join(', ')})`
}

/**
 * Puts a draft into the book. What is out already as it is needs none; what differs is its next
 * revision.
 *
 * @returns the lines that say what changed; none where nothing did
 */
export const putDraft = (
  state: State,
  { draft: wanted, ...bare }: DraftedEntry,
): { readonly state: State; readonly lines: readonly string[] } => {
  const { id } = bare
  const before = entryOf(state, id)?.draft
  const { at: _at, ...published } = { at: '', ...publishedOf(state, id) }
  const isOut = isDeepStrictEqual({ ...published }, { ...wanted, rev: published.rev })
  if (isOut)
    return {
      state: withEntry(state, bare),
      lines: before ? [`${id}: draft dropped, since it is out as it is`] : [],
    }
  const draft = inOrder({ ...wanted, rev: (published.rev ?? 0) + 1 })
  const next = withEntry(state, { ...bare, draft })
  if (isDeepStrictEqual(before, draft)) return { state: next, lines: [] }
  const revision = published.rev ? `, revision ${draft.rev},` : ''
  const what = before ? 'draft changed' : 'draft made'
  return { state: next, lines: [`${id}: ${what}${revision} ${forWhom({ ...bare, draft })}`.trim()] }
}
