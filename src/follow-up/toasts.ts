import type { Notice } from '../model/notice.ts'
import { dayMs } from '../rules/day-ms.ts'
import type { Candidate } from './match.ts'

/** A toast that was shown. */
export interface Toast {
  /** Id of its notice. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The visit it was shown in, by its number. */
  readonly visit: unknown
}

const perWeek = 3

/** One that was left with its page, not dismissed, comes back until it was there so often. */
const perNotice = 3

/** Of what is only under way, a badge tells; it waits for those who come to its place. */
const isQuiet = ({ status }: Notice) => status === 'planned' || status === 'in_progress'

/**
 * The toasts with one more for this notice.
 *
 * @returns undefined where that would be too many
 */
export const oneMore = (
  toasts: readonly Toast[] = [],
  { notice, record }: Candidate,
  visit: unknown,
  now: number,
): readonly Toast[] | undefined => {
  const { id } = notice
  const times = toasts.filter((toast) => toast.id === id).length
  const recent = toasts.filter(({ at }) => Math.abs(now - at) < 7 * dayMs)
  // The question belongs to its notice.
  if (record.usedAt) return toasts
  // What stood beside its anchor once does not run after the customer.
  const often = record.shownAt && (!times || times >= perNotice)
  return often ||
    isQuiet(notice) ||
    recent.length >= perWeek ||
    recent.some((toast) => toast.visit === visit)
    ? undefined
    : [...toasts, { id, at: now, visit }]
}
