import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import type { Candidate } from './match.ts'
import { recordOf } from './record.ts'

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
