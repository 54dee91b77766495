import { pathText } from '../../model/check.ts'
import { type Draft, entryOf, inOrder, publishedOf, type State, withEntry } from './book.ts'
import type { Changed } from './make-drafts.ts'
import { noticeFindings } from './notice-findings.ts'
import { forWhom } from './put-draft.ts'

/** The state with a draft out, in the place of its earlier revision. */
const withPublished = (state: State, id: string, draft: Draft, now: number): State => {
  const { draft: _draft, ...bare } = entryOf(state, id) ?? { id, people: {} }
  const { notices } = state.feed
  const before = publishedOf(state, id)
  const at = new Date(now).toISOString().replace(/\.\d+/, '')
  const notice = inOrder({ ...draft, rev: (before?.rev ?? 0) + 1, at })
  return {
    ...withEntry(state, bare),
    feed: {
      ...state.feed,
      notices: before
        ? notices.map((one) => (one === before ? notice : one))
        : [...notices, notice],
    },
  }
}

const unknown = (id: string, { feed }: State) =>
  feed.revoked.includes(id)
    ? `${id}: was taken back; say it anew with other words`
    : `${id}: there is no such notice; \`windchime notices list\` names them all`

/**
 * `windchime notices publish`: moves drafts into the feed. One with a mistake stays a draft.
 *
 * @param ids undefined: all drafts
 * @param now milliseconds since 1970
 */
export const publish = (
  before: State,
  ids: readonly string[] | undefined,
  now: number,
): Changed => {
  let state = before
  const [lines, warnings, problems]: [string[], string[], string[]] = [[], [], []]
  const drafted = before.book.notices.flatMap(({ id, draft }) => (draft ? [id] : []))
  for (const id of new Set(ids ?? drafted)) {
    const entry = entryOf(state, id)
    if (!entry?.draft) {
      if (publishedOf(state, id)) lines.push(`${id}: is out already`)
      else problems.push(unknown(id, state))
      continue
    }
    const findings = noticeFindings(entry.draft, [], 'draft', now)
    const say = (at: (typeof findings)[number]['at'], message: string) =>
      `${id}: ${pathText(at)}: ${message}`
    const mistakes = findings.filter(({ warning }) => !warning)
    for (const { at, message } of mistakes) problems.push(say(at, message))
    if (mistakes[0]) continue
    for (const { at, message, warning } of findings) if (warning) warnings.push(say(at, message))
    state = withPublished(state, id, entry.draft, now)
    const { rev = 1 } = publishedOf(state, id) ?? {}
    lines.push(`${id}: published${rev > 1 ? `, revision ${rev},` : ''} ${forWhom(entry)}`.trim())
  }
  return { state, lines, warnings, problems }
}
