import type { HistoryThread } from '../model/history.ts'
import type { Notice } from '../model/notice.ts'
import type { Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { FeedRow } from './feed-reader.ts'
import type { HistoryParts } from './history-parts.ts'
import { type Candidate, match } from './match.ts'
import { reaches } from './release.ts'

/** What the disk knows of this person's threads at one moment. */
export interface HistoryRows {
  /** Those of `$history`, and so of nobody else who uses this device. Newest first. */
  readonly threads: readonly Thread[]
  /** Those that may be told on this release. */
  readonly notices: readonly Notice[]
  readonly candidates: readonly Candidate[]
}

/** What came by the person's own feed stands on no disk: its steps are all that is known of it. */
const personalOf = (history: readonly HistoryThread[], isPublic: (id: string) => unknown) =>
  history.flatMap(({ id: response, steps }) =>
    steps.flatMap(({ notice: id, rev, at }): Notice[] =>
      id && rev && !isPublic(id)
        ? [{ id, rev, kind: 'update', at, text: {}, to: { responses: [response] } }]
        : [],
    ),
  )

export const historyRows = async (parts: HistoryParts, rows: Rows): Promise<HistoryRows> => {
  const { here, $history } = parts
  const [stored, others, feed] = await Promise.all([
    rows.list<Thread>('thread/'),
    rows.list<Thread>('told/'),
    rows.get<FeedRow>('feed'),
  ])
  const history = $history.get()
  const threads = stored.filter((thread) => history.some(({ id }) => id === thread.id)).reverse()
  const told = (feed?.notices ?? []).filter(({ since }) =>
    reaches(here().release, since?.release, parts.releases),
  )
  const isPublic = (wanted: string) => told.some(({ id }) => id === wanted)
  const notices = [...told, ...personalOf(history, isPublic)]
  return { threads, notices, candidates: match(notices, threads, others, parts.holds) }
}
