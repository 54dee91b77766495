import type { Here } from '../model/here.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import { parseFeed } from './feed.ts'
import type { FeedRow } from './feed-reader.ts'
import { type Candidate, match } from './match.ts'
import { recordOf } from './record.ts'
import type { Toast } from './toasts.ts'

/** What the device remembers for the person who is here. */
export type Memory = readonly [
  /** Newest first. */
  threads: readonly Thread[],
  candidates: readonly Candidate[],
  feed: FeedRow | undefined,
  toasts: readonly Toast[] | undefined,
]

/** A thread belongs to the person who was identified then; to whoever is here where nobody was. */
export const readMemory = async (storage: Storage, here: () => Here): Promise<Memory> => {
  const [stored, feed, toasts] = await storage.read((rows) =>
    Promise.all([
      rows.list<Thread>('thread/'),
      rows.get<FeedRow>('feed'),
      rows.get<readonly Toast[]>('toasts'),
    ]),
  )
  const { id } = here().respondent
  // Their keys begin with the time they were made.
  const threads = stored.filter(({ respondent = id }) => respondent === id).reverse()
  // What was stored comes through the same door as what is fetched.
  const notices = (feed && parseFeed(feed, () => {})) ?? []
  return [threads, match(notices, threads), feed, toasts]
}

/** What becomes of the record, as the disk has it now; undefined: it stays. */
export type Next = (
  candidate: Candidate,
  rows: Rows,
) => Promise<NoticeRecord | undefined> | NoticeRecord | undefined

/**
 * Changes what is remembered, in one step with all tabs.
 *
 * @returns the record as it was written, undefined where it stayed
 */
export const changeRecord = (
  storage: Storage,
  { notice, thread: { id } }: Candidate,
  next: Next,
  more?: Partial<Thread>,
) =>
  storage.write(async (rows) => {
    const thread = await rows.get<Thread>(`thread/${id}`)
    const record =
      thread && (await next({ notice, thread, record: recordOf(thread, notice) }, rows))
    if (record)
      rows.put(`thread/${id}`, {
        ...thread,
        ...more,
        notices: { ...thread.notices, [notice.id]: record },
      })
    return record
  })
