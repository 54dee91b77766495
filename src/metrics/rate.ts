import { type Figure, figureOf, type Shown } from './figure.ts'
import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

/**
 * Whether the figure is what it says, or what is certain of it: the true one may be higher
 * (`at-least`) or lower (`at-most`), by what `reported` leaves unknown.
 */
export type Bound = 'exact' | 'at-least' | 'at-most'

/** A share of those who could have been counted. */
export interface Rate extends Shown {
  /** How many were counted, of `n`. */
  readonly count: number
  /** `count / n`: 0 to 1. */
  readonly share: number
  /** Wilson's, of the share as it is known. */
  readonly interval: Interval
  readonly bound: Bound
}

/** Where the bound is not exact, with the reason as a sentence. */
export type Known = { readonly bound: Bound; readonly because: string }

export const exactly: Known = { bound: 'exact', because: '' }

const percent = (share: number): string => `${Math.round(100 * share)}`

/** `63 % (between 50 and 74 %)`. */
export const shareWords = (share: number, { low, high }: Interval): string =>
  `${percent(share)} % (between ${percent(low)} and ${percent(high)} %)`

/** @param what what is said of the counted: `{count} of {n} {what}: …` */
export const rateOf = (
  count: number,
  n: number,
  what: string,
  { bound, because }: Known = exactly,
): Figure<Rate> =>
  figureOf(n, () => {
    const share = count / n
    const interval = wilson(count, n)
    const words = `${count} of ${n} ${what}: ${shareWords(share, interval)}.${because}`
    return { hidden: false, n, count, share, interval, bound, words }
  })
