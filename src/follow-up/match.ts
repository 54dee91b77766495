import type { Notice } from '../model/notice.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import { own } from '../rules/own.ts'
import { recordOf } from './record.ts'

/** A notice, and the response of this device that it answers. */
export interface Candidate {
  readonly notice: Notice
  readonly thread: Thread
  /** What the thread remembers of the notice. */
  readonly record: NoticeRecord
}

/** How a feed writes a claim: enough to find it, too little to tell who it was. */
const claimOf = ({ claim }: Thread) => claim?.h.slice(0, 8) ?? ''

const claimsOf = ({ to }: Notice) => (to as { readonly claims?: readonly string[] }).claims ?? []

/** The notices that speak to one of these threads, with the claims of other devices left out. */
export const addressed = (notices: readonly Notice[], threads: readonly Thread[]) => {
  const ours = new Set(threads.map(claimOf))
  return notices.flatMap((notice): Notice[] => {
    const claims = claimsOf(notice).filter((claim) => ours.has(claim))
    return claims.length ? [{ ...notice, to: { claims } }] : []
  })
}

/**
 * Each notice with the thread it is shown for: the one that remembers it already, so that nobody is
 * told twice, else the newest.
 *
 * @param threads newest first
 */
export const match = (notices: readonly Notice[], threads: readonly Thread[]) =>
  notices.flatMap((notice): Candidate[] => {
    const answered = threads.filter((thread) => claimsOf(notice).includes(claimOf(thread)))
    const told = answered.find((thread) => own(thread.notices, notice.id))
    const thread = told ?? answered[0]
    return thread ? [{ notice, thread, record: recordOf(thread, notice) }] : []
  })
