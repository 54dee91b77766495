import type { Digits } from './digits.ts'

/** A number that may be one of a phone. */
export interface Candidate {
  /** In ASCII, with what stands between the groups: `+44 (0)20 7946 0958`. */
  readonly written: string
  readonly digits: string
  readonly groups: readonly Digits[]
}

/** How a phone number is written in one part of the world. */
type Form = (candidate: Candidate) => boolean

const like =
  (pattern: RegExp): Form =>
  ({ written }) =>
    pattern.test(written)

/** +49 151 2345678; where numbers begin with 1 or 7, all are of one length. Source: E.164. */
export const isInternational: Form = ({ digits, groups }) =>
  /^(?:[17]\d{10}|[2-689]\d{7,14})$/.test(digits) && groups.at(-1)?.ascii.length !== 1

/** Whatever is said to be one: "call 555-0123". */
export const isNumberAtAll: Form = ({ written, digits }) =>
  /^\d{7,15}$/.test(digits) && !written.includes('/')

const isPair = ({ ascii }: Digits) => ascii.length === 2

/** 020 7946 0958, 0171/1234567, 06.12.34.56.78; not the day and the hour in 01.02.26 10.30. */
const withTrunkZero: Form = ({ written, digits, groups }) => {
  if (!/^\(?0\d/.test(written) || !/^0[1-9]\d{7,10}$/.test(digits)) return false
  if (groups.some(({ ascii }) => ascii.length < 2) || /\/.*\//.test(written)) return false
  const gaps = new Set(groups.slice(1).map(({ gap }) => gap))
  return !groups.every(isPair) || (groups.length === 5 && gaps.size === 1)
}

const atHome: readonly Form[] = [
  withTrunkZero,
  // Dialled from abroad: 0033 6 12 34 56 78.
  ({ written, digits }) => /^00/.test(written) && /^00[1-9]\d{8,14}$/.test(digits),
  // North America: 212-555-0123, 1 (212) 555-0123.
  like(/^(?:1[ .-])?(?:\([1-9]\d\d\)[ .-]?|[1-9]\d\d[ .-])\d{3}[ .-]\d{4}$/),
  // Russia and Turkey: 8 (912) 345-67-89, 0 532 123 45 67.
  like(/^(?:89\d{9}|[08][ -]?\(?[2-9]\d\d\)?[ -]\d{3}[ -]\d\d[ -]\d\d)$/),
  // China: 13812345678, 138 1234 5678.
  like(/^1[3-9]\d([ -]?)\d{4}\1\d{4}$/),
  // Spain: 612 34 56 78.
  like(/^[6-9]\d\d(?: \d\d){3}$/),
  // The area in brackets: (11) 91234-5678, (0)20 7946 0958.
  ({ written, digits }) =>
    /^\((?:\d{2,5}|0)\)[ .-]?\d{2,}(?:[ .-]\d{2,})*$/.test(written) && /^\d{8,12}$/.test(digits),
]

/** A number as it is commonly written where it is at home. */
export const isNational: Form = (candidate) => atHome.some((form) => form(candidate))
