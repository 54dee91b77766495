import type { NoticeRecord } from '../model/thread.ts'
import { dayMs } from '../rules/days.ts'

/** A toast that was shown. */
export interface Toast {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The visit it was shown in, by its number. */
  readonly visit: unknown
}

const perWeek = 3

/** One that was left with its page, not dismissed, comes back until it was there so often. */
const perNotice = 3

/**
 * The toasts of the last 7 days with one more for the notice of this record.
 *
 * @returns undefined where that would be too many
 */
export const oneMore = (
  toasts: readonly Toast[] = [],
  { shownAt, toasts: times = 0 }: NoticeRecord,
  visit: unknown,
  now: number,
): readonly Toast[] | undefined => {
  const recent = toasts.filter(({ at }) => Math.abs(now - at) < 7 * dayMs)
  // What stood beside its anchor once does not run after the customer.
  const often = shownAt && (!times || times >= perNotice)
  return often || recent.length >= perWeek || recent.some((toast) => toast.visit === visit)
    ? undefined
    : [...recent, { at: now, visit }]
}
