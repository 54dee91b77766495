import type { Here } from '../model/here.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import { type FeedRow, storedNotices } from './feed-reader.ts'
import { type Candidate, match } from './match.ts'
import { recordOf } from './record.ts'
import type { Toast } from './toasts.ts'

/** What the device remembers for the person who is here. */
export interface Memory {
  /** Newest first. */
  readonly threads: readonly Thread[]
  readonly candidates: readonly Candidate[]
  readonly feed: FeedRow | undefined
  readonly toasts: readonly Toast[] | undefined
}

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
  return { threads, candidates: match(storedNotices(feed), threads), feed, toasts }
}

/** What becomes of a record in one step with all tabs; undefined: it stays. */
export type Next = (
  record: NoticeRecord,
  rows: Rows,
) => Promise<NoticeRecord | undefined> | NoticeRecord | undefined

/** @returns the record as it was written, undefined where it stayed */
export const changeRecord = (
  storage: Storage,
  { notice, thread }: Candidate,
  next: Next,
  more?: Partial<Thread>,
): Promise<NoticeRecord | undefined> =>
  storage.write(async (rows) => {
    const key = `thread/${thread.id}`
    const stored = await rows.get<Thread>(key)
    if (!stored || stored.muted) return undefined
    const record = await next(recordOf(stored, notice), rows)
    if (record)
      rows.put(key, { ...stored, ...more, notices: { ...stored.notices, [notice.id]: record } })
    return record
  })
