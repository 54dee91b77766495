import type { Notice } from '../model/notice.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import { dayMs } from '../rules/day-ms.ts'
import { own } from '../rules/own.ts'

/** How long after the news the customer may have used it, to be asked. */
const defaultDays = 14

/** What a thread remembers of a notice; a higher rev begins anew, a lower one changes nothing. */
export const recordOf = (thread: Thread, { id, rev }: Notice): NoticeRecord => {
  const record = own(thread.notices, id) as NoticeRecord | undefined
  return record && record.rev >= rev ? record : { rev }
}

/** Whether there is anything to confirm: something was done. */
const asks = ({ kind, status }: Notice) =>
  kind === 'update' && (status === 'fixed' || status === 'shipped')

/**
 * What a notice has to say next: the news; the question, with the news or after the customer has
 * used what was done; or nothing any more.
 */
export const stepOf = (notice: Notice, record: NoticeRecord): 'news' | 'ask' | undefined => {
  const over = record.rev > notice.rev || record.dismissedAt !== undefined || record.confirmed
  if (over) return undefined
  const used = !notice.ask?.after || record.usedAt !== undefined
  return asks(notice) && used ? 'ask' : 'news'
}

/**
 * The record after the customer did `event`: a dismissed notice comes back with its question.
 *
 * @returns undefined where that changes nothing
 */
export const afterUse = (
  notice: Notice,
  record: NoticeRecord,
  event: string,
  now: number,
): NoticeRecord | undefined => {
  const { after, withinDays = defaultDays } = notice.ask ?? {}
  const { rev, shownAt, usedAt, confirmed } = record
  if (after !== event || !asks(notice) || rev > notice.rev || confirmed) return undefined
  if (shownAt === undefined || usedAt !== undefined || now - shownAt > withinDays * dayMs)
    return undefined
  const { dismissedAt: _, ...open } = record
  return { ...open, usedAt: now }
}
