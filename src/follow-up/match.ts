import type { Condition } from '../model/condition.ts'
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
  /** What it stands for, where that is more than itself. */
  readonly digest?: readonly Candidate[]
}

type Addressees = Partial<Record<'claims' | 'responses', readonly string[]>>

/** How a feed writes a claim: enough to find it, too little to tell who it was. */
export const claimOf = ({ claim }: Thread): string => claim?.h.slice(0, 8) ?? ''

/** Whether a notice speaks to a response. */
export const addresses = ({ to }: Notice, thread: Thread): boolean => {
  const { claims, responses } = to as Addressees
  return !!(claims?.includes(claimOf(thread)) || responses?.includes(thread.id))
}

/** Of a public file: what speaks to one of these threads, or to all; nothing for other devices. */
export const addressed = (notices: readonly Notice[], threads: readonly Thread[]) => {
  const ours = new Set(threads.map(claimOf))
  return notices.flatMap((notice): Notice[] => {
    const { claims, responses } = notice.to as Addressees
    // Nothing of ours runs for each claim: a feed may name ten thousand.
    if (!claims?.some(ours.has, ours)) return (claims ?? responses) ? [] : [notice]
    const { sealed } = notice
    const boxes = sealed && Object.entries(sealed).filter(([claim]) => ours.has(claim))
    const more = boxes && { sealed: Object.fromEntries(boxes) }
    return [{ ...notice, to: { claims: claims.filter(ours.has, ours) }, ...more }]
  })
}

/** What a device remembers of notices to a response that it did not give or, without id, to all. */
const thatOf = (others: readonly Thread[], id = ''): Thread =>
  others.find((other) => other.id === id) ?? {
    id,
    ref: '',
    prompt: '',
    at: '',
    answers: {},
    questions: [],
    notices: {},
  }

/**
 * Each notice with the thread it is shown for: the one that remembers it already, so that nobody is
 * told twice, else the newest.
 *
 * @param threads newest first
 * @param others what is remembered of notices to none of them
 * @param holds whether this person is meant
 */
export const match = (
  notices: readonly Notice[],
  threads: readonly Thread[],
  others: readonly Thread[],
  holds: (audience: Condition) => boolean,
) =>
  notices.flatMap((notice): Candidate[] => {
    const { to } = notice
    const isForAll = to === 'everyone' || ('audience' in to && holds(to.audience))
    const ours = threads.filter((thread) => addresses(notice, thread))
    // Given on another device of theirs.
    const theirs = ((to as Addressees).responses ?? []).map((id) => thatOf(others, id))
    const meant = ours[0] ? ours : isForAll ? [thatOf(others)] : theirs
    const thread = meant.find(({ notices }) => own(notices, notice.id)) ?? meant[0]
    return thread ? [{ notice, thread, record: recordOf(thread, notice) }] : []
  })
