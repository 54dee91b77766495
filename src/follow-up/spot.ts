import { FeedbackError } from '../model/error.ts'
import { onPage } from '../rules/pages.ts'
import type { FollowUpParts } from './follow-up.ts'
import type { Candidate } from './match.ts'

/** How long a page may take to put up the anchor of a notice, before a toast takes over. */
const anchorMs = 2000

/** Beside an element of the page, or (without one) wherever a toast goes. */
export interface Spot {
  readonly anchor?: Element
}

/** Finds where on the page a notice belongs. */
export const createSpots = ({ clock, page, facts, onError }: FollowUpParts) => {
  /** Until when an anchor may still come; 0 once it was told that it did not. */
  const awaited = new Map<string, number>()

  const isMissing = (id: string, anchor: string) => {
    const until = awaited.get(id) ?? clock.now() + anchorMs
    awaited.set(id, until)
    if (until > clock.now()) return false
    const why = `No ${anchor} on this page: notice ${id} becomes a toast`
    if (until) onError(new FeedbackError('anchor-missing', why))
    awaited.set(id, 0)
    return true
  }

  /**
   * @param mayToast whether a toast would be shown now
   * @returns undefined where it cannot be shown, or not yet
   */
  return ({ notice, record }: Candidate, mayToast: boolean): Spot | undefined => {
    const { pages, anchor } = notice.place ?? {}
    // The question follows the customer to where they used it.
    const bound = !record.usedAt
    if (bound && pages && !onPage({ include: pages as string[] }, facts())) {
      awaited.delete(notice.id)
      return undefined
    }
    const element = anchor && page.find(anchor)
    if (element) return { anchor: element }
    return mayToast && (!bound || !anchor || isMissing(notice.id, anchor)) ? {} : undefined
  }
}
