import { FeedbackError } from '../model/error.ts'
import { globMatches } from '../rules/glob.ts'
import type { FollowUpParts } from './follow-up.ts'
import type { Candidate } from './match.ts'

/** How long a page may take to put up the anchor of a notice, before a toast takes over. */
const anchorMs = 2000

/** Beside an element of the page, or (without one) wherever a toast goes. */
export interface Spot {
  readonly anchor?: Element
}

/** Finds where on the page a notice belongs. */
export const createSpots = ({ clock, page, onError }: FollowUpParts) => {
  let seen: string | undefined
  let readyAt = 0

  /**
   * @param mayToast whether a toast would be shown now
   * @returns undefined where it cannot be shown, or not yet
   */
  return ({ notice, record }: Candidate, mayToast: unknown): Spot | undefined => {
    const { url, path } = page.facts().page
    // A single-page app puts up a page anew.
    if (seen !== path) readyAt = clock.now() + anchorMs
    seen = path

    const { pages, anchor } = notice.place ?? {}
    // The question follows the customer to where they used it.
    const bound = !record.usedAt
    const isHere = (glob: string) =>
      globMatches(glob, /:\/\//.test(glob) ? url.replace(/[?#].*/, '') : path)
    if (bound && pages && !pages.some(isHere)) return undefined

    const element = anchor && page.find(anchor)
    if (element) return { anchor: element }
    if (!mayToast) return undefined
    if (anchor && bound) {
      if (clock.now() < readyAt) return undefined
      if (readyAt)
        onError(new FeedbackError('anchor-missing', `No ${anchor} for notice ${notice.id}`))
      readyAt = 0
    }
    return {}
  }
}
