import type { Thread } from '../model/thread.ts'
import type { ClaimNotice } from './feed.ts'

/** A notice, and the response of this device that it answers. */
export interface Candidate {
  readonly notice: ClaimNotice
  readonly thread: Thread
}

/** How a feed writes a claim: enough to find it, too little to tell who it was. */
const claimOf = ({ claim }: Thread) => claim?.h.slice(0, 8) ?? ''

/** The notices that speak to one of these threads, with the claims of other devices left out. */
export const addressed = (
  notices: readonly ClaimNotice[],
  threads: readonly Thread[],
): readonly ClaimNotice[] => {
  const ours = new Set(threads.map(claimOf))
  return notices
    .map((notice) => ({ ...notice, to: { claims: notice.to.claims.filter((it) => ours.has(it)) } }))
    .filter(({ to }) => to.claims.length)
}

/**
 * Each notice with the thread it is shown for: the one that remembers it already, so that nobody is
 * told twice, else the newest. The newest news comes first.
 *
 * @param threads newest first
 */
export const match = (
  notices: readonly ClaimNotice[],
  threads: readonly Thread[],
): readonly Candidate[] =>
  notices
    .flatMap((notice) => {
      const answered = threads.filter((thread) => notice.to.claims.includes(claimOf(thread)))
      const told = answered.find((thread) => Object.hasOwn(thread.notices, notice.id))
      const thread = told ?? answered[0]
      return thread ? [{ notice, thread }] : []
    })
    .sort((a, b) => Date.parse(b.notice.at) - Date.parse(a.notice.at))
