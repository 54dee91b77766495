import type { Notice } from '../model/notice.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import { dayMs } from '../rules/day-ms.ts'
import { own } from '../rules/own.ts'
import type { Candidate } from './match.ts'

/** What a thread remembers of a notice; a higher rev begins anew, a lower one changes nothing. */
export const recordOf = (thread: Thread, { id, rev }: Notice): NoticeRecord => {
  const record = own(thread.notices, id) as NoticeRecord | undefined
  return record && record.rev >= rev ? record : { rev }
}

/**
 * What a notice has to say next: the news; the question, with the news or after the customer has
 * used what was done; or nothing any more.
 */
export const stepOf = (
  { notice, thread, record }: Candidate,
  now: number,
): 'news' | 'ask' | undefined => {
  const { kind, status, ask, expires, to } = notice
  // Of a date without time, its day is compared.
  const iso = new Date(now).toISOString()
  const { rev, dismissedAt, confirmed, usedAt } = record
  if (
    // A status line, and no more.
    status === 'received' ||
    rev > notice.rev ||
    dismissedAt ||
    confirmed ||
    thread.muted ||
    (expires && expires < iso.slice(0, expires.length))
  )
    return undefined
  // There is something to confirm where something was done, by those who told us.
  const done = kind === 'update' && (status === 'fixed' || status === 'shipped')
  const mayAnswer = thread.claim || 'responses' in Object(to)
  return done && mayAnswer && (usedAt || !ask?.after) ? 'ask' : 'news'
}

/**
 * The record after the customer has used what was done: a dismissed notice comes back with its
 * question.
 *
 * @returns undefined where that changes nothing
 */
export const afterUse = (candidate: Candidate, now: number): NoticeRecord | undefined => {
  const { dismissedAt: _, ...open } = candidate.record
  const record = { ...open, usedAt: now }
  const lateMs = (candidate.notice.ask?.withinDays ?? 14) * dayMs
  const early = open.usedAt || now - (open.shownAt ?? 0) > lateMs
  return early || stepOf({ ...candidate, record }, now) !== 'ask' ? undefined : record
}
