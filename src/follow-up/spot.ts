import { FeedbackError } from '../model/error.ts'
import type { Facts } from '../model/facts.ts'
import type { Notice } from '../model/notice.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import { onPage } from '../rules/pages.ts'

/** How long a page may take to put up the anchor of a notice, before a toast takes over. */
const anchorMs = 2000

export interface SpotParts {
  readonly clock: Clock
  readonly page: Page
  readonly facts: () => Facts
  readonly onError: (error: FeedbackError) => void
}

/** Beside an element of the page, or (without one) wherever a toast goes. */
export interface Spot {
  readonly anchor?: Element
}

/** Finds where on the page a notice belongs. */
export const createSpots = ({ clock, page, facts, onError }: SpotParts) => {
  const missingSince = new Map<string, number>()
  const told = new Set<string>()

  const tellMissing = (id: string, selector: string) => {
    if (told.has(id)) return
    told.add(id)
    const why = `No element ${selector} on this page: notice ${id} becomes a toast; correct its place.anchor, or name its place.pages`
    onError(new FeedbackError('anchor-missing', why))
  }

  /**
   * @param used the customer has used what was done: the question follows them to where they are
   * @param mayToast whether a toast would be shown now
   * @returns undefined where it cannot be shown, or not yet
   */
  return ({ id, place }: Notice, used: boolean, mayToast: () => boolean): Spot | undefined => {
    const { pages, anchor: selector } = place ?? {}
    if (pages && !used && !onPage({ include: [...pages] }, facts())) {
      missingSince.delete(id)
      return undefined
    }
    const anchor = selector ? page.find(selector) : undefined
    if (anchor) return { anchor }
    if (selector && !used) {
      const since = missingSince.get(id) ?? clock.now()
      missingSince.set(id, since)
      if (clock.now() - since < anchorMs) return undefined
    }
    if (!mayToast()) return undefined
    if (selector && !used) tellMissing(id, selector)
    return {}
  }
}
