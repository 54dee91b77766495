import { entryOf, publishedOf, type State, withEntry } from './book.ts'
import type { Changed } from './make-drafts.ts'

/** The state without a notice; its entry stays, so that no source brings it back. */
const without = (state: State, id: string): State => {
  const { draft: _draft, ...bare } = entryOf(state, id) ?? { id, people: {} }
  const { notices, revoked } = state.feed
  const next = withEntry(state, { ...bare, takenBack: true })
  if (!publishedOf(state, id)) return next
  return {
    ...next,
    feed: {
      ...state.feed,
      revoked: [...new Set([...revoked, id])],
      notices: notices.filter((one) => one.id !== id),
    },
  }
}

/** `windchime notices revoke`: takes notices back; devices that know one forget it. */
export const revoke = (before: State, ids: readonly string[]): Changed => {
  let state = before
  const [lines, problems]: [string[], string[]] = [[], []]
  for (const id of ids) {
    const wasOut = publishedOf(state, id)
    const entry = entryOf(state, id)
    if (entry?.takenBack || state.feed.revoked.includes(id))
      lines.push(`${id}: was taken back already`)
    else if (!wasOut && !entry)
      problems.push(`${id}: there is no such notice; \`windchime notices list\` names them all`)
    else {
      state = without(state, id)
      lines.push(wasOut ? `${id}: taken back` : `${id}: draft dropped; nobody had seen it`)
    }
  }
  return { state, lines, warnings: [], problems }
}
