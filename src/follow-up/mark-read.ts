import type { NoticeRecord, Thread } from '../model/thread.ts'
import type { HistoryParts } from './history-parts.ts'
import { historyRows } from './history-rows.ts'
import { keyOf } from './key-of.ts'
import { addresses } from './match.ts'
import { recordOf } from './record.ts'

/** "Your feedback" was opened: none of what it shows is news any more. */
export const markRead = async (parts: HistoryParts): Promise<void> => {
  const now = parts.clock.now()
  await parts.storage.transact(async (rows) => {
    const { threads, candidates } = await historyRows(parts, rows)
    const changed = new Map<string, Thread>()
    const mark = (thread: Thread, id: string, record: NoticeRecord) => {
      const last = changed.get(keyOf(thread)) ?? thread
      changed.set(keyOf(thread), { ...last, notices: { ...last.notices, [id]: record } })
    }
    for (const { notice, thread, record } of candidates) {
      const ours = threads.filter((one) => one.id !== thread.id && addresses(notice, one))
      // What one thread knows of it, its others must know too: any of them may tell it next.
      const shown = { ...record, shownAt: record.shownAt ?? now }
      for (const one of [thread, ...ours]) {
        const own = recordOf(one, notice)
        if (!own.shownAt) mark(one, notice.id, { ...shown, ...own })
      }
    }
    for (const [key, thread] of changed) rows.put(key, thread)
  })
  parts.update({})
}
