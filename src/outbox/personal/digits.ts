import type { Span } from './span.ts'

/** Digits that stand together, in whatever script they are written. */
export interface Digits extends Span {
  /** The same in ASCII; nothing where there are more than any number here has. */
  readonly ascii: string
  /**
   * What stands between the group before and this one, in ASCII; undefined where it is more than
   * what people put between the parts of one number.
   */
  readonly gap: string | undefined
}

/** Digits of the longest number that is looked for. */
const maxDigits = 19

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))

/** Each script's digits stand in a row, from 0 to 9. */
const digitValue = (digit: string) => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (isDigit(zero - 1)) zero -= 1
  return (code - zero) % 10
}

const ascii = (digits: string) =>
  /^\d+$/.test(digits) ? digits : [...digits].map(digitValue).join('')

/** At most two of these, and spaces around them. */
const between = /^[\s\p{Cf}]*[-.()/]{0,2}[\s\p{Cf}]*[-(]?$/u
const maxGap = 4

const gapBetween = (text: string, before: number, start: number) => {
  if (start - before > maxGap) return
  if (start - before === 1 && ' -.'.includes(text[before] ?? '')) return text[before]
  const gap = text
    .slice(before, start)
    .replace(/[\p{Pd}−ー]/gu, '-')
    .normalize('NFKC')
  if (!between.test(gap) || /[\n\r]/.test(gap)) return
  return gap.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ')
}

/** The groups of digits of a text, in their order. */
export const digitsOf = (text: string): readonly Digits[] => {
  let before = Number.NEGATIVE_INFINITY
  return [...text.matchAll(/\p{Nd}+/gu)].map(({ 0: digits, index: start }) => {
    const end = start + digits.length
    const gap = gapBetween(text, before, start)
    before = end
    // Up to two UTF-16 units a digit.
    return { start, end, gap, ascii: digits.length > 2 * maxDigits ? '' : ascii(digits) }
  })
}

/** Groups and digits of the numbers that are looked for, so that no text costs much. */
const maxGroups = 7
const leastDigits = 7

/**
 * The groups from the n-th on that may be one number together: first as many as there are, then
 * one less, and so on.
 */
export const windowsAt = (groups: readonly Digits[], nth: number): readonly Digits[][] => {
  const windows: Digits[][] = []
  let digits = 0
  for (let end = nth; end < Math.min(groups.length, nth + maxGroups); end += 1) {
    const group = groups[end]
    if (!group?.ascii || (end > nth && group.gap === undefined)) break
    digits += group.ascii.length
    if (digits > maxDigits) break
    if (digits >= leastDigits) windows.unshift(groups.slice(nth, end + 1))
  }
  return windows
}
