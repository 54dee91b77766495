import { type BookEntry, type Draft, entryOf, type State } from './book.ts'

const howMany = ({ to, voices }: Draft) => {
  if (to === 'everyone') return 'everyone'
  if ('audience' in to) return 'an audience'
  const count = 'claims' in to ? to.claims.length : (voices ?? 0)
  return `${count} ${count === 1 ? 'person' : 'people'}`
}

const lineOf = (state: string, notice: Draft, entry: BookEntry | undefined) => {
  const { id, rev, kind, status, since, text } = notice
  const refs = Object.keys(entry?.people ?? {})
  return [
    id,
    `${state}${rev > 1 ? ` (revision ${rev})` : ''}`.padEnd(9),
    (status ?? kind).padEnd(8),
    (since?.release ?? '-').padEnd(8),
    howMany(notice).padEnd(9),
    `${Object.values(text)[0]?.title ?? ''}${refs[0] ? ` (${refs.join(', ')})` : ''}`,
  ].join('  ')
}

/** `windchime notices list`: what is out, what is not yet, and what was taken back. */
export const listNotices = (state: State): readonly string[] => {
  const { feed, book } = state
  const lines = [
    ...feed.notices.map((notice) => lineOf('published', notice, entryOf(state, notice.id))),
    ...book.notices.flatMap((entry) => (entry.draft ? [lineOf('draft', entry.draft, entry)] : [])),
    ...feed.revoked.map((id) => `${id}  taken back`),
  ]
  return lines[0] ? lines : ['There are no notices yet']
}
