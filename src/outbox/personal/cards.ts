import { type Digits, digitsOf, windowsAt } from './digits.ts'
import type { Span } from './span.ts'

/** Numbers as long as cards have them; 13 digits that begin with 1 are a time, with 9 a book. */
const length = /^(?:[4-6]\d{12}|[3-6]\d{13}|[1-6]\d{14}|[1-9]\d{15}|[2-9]\d{16,18})$/

/** Source: ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string) => {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits.at(-1 - place)) * (1 + (place % 2))
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** As cards are written: the first group of four or more, then of three or more up to the last. */
const isCard = (groups: readonly Digits[]) => {
  const digits = groups.map(({ ascii }) => ascii).join('')
  return (
    length.test(digits) &&
    groups.every(({ ascii }, nth) => nth === groups.length - 1 || ascii.length >= (nth ? 3 : 4)) &&
    groups.every(({ gap = '' }, nth) => nth === 0 || /^[ .-]+$/.test(gap)) &&
    passesLuhn(digits)
  )
}

/** Numbers of payment cards. What stands behind a decimal point, as in 19.989999999999998, is none. */
export const findCards = (text: string): readonly Span[] => {
  const groups = digitsOf(text)
  const found: Span[] = []
  let free = 0
  for (const [nth, { start }] of groups.entries()) {
    if (start < free || /\p{Nd}[.,]$/u.test(text.slice(Math.max(0, start - 3), start))) continue
    const end = windowsAt(groups, nth).find(isCard)?.at(-1)?.end
    if (end) found.push({ start, end })
    free = end ?? free
  }
  return found
}
