import { cueBefore } from './cue.ts'
import { type Digits, digitsOf, windowsAt } from './digits.ts'
import { type Candidate, isInternational, isNational, isNumberAtAll } from './phone-forms.ts'
import { type Span, spaceless } from './span.ts'

/** A plus, a bracket or both, right before the digits. */
const lead = /[(（]?(?:[+＋]|%2B)?[(（]?$/iu

const readLead = (text: string, start: number) =>
  lead.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? ''

/** A number as it is written, from its plus or its bracket on. */
const candidateOf = (text: string, groups: readonly Digits[]): Candidate & Span => {
  const { start = 0 } = groups[0] ?? {}
  const rest = groups.map(({ gap, ascii }, nth) => (nth ? gap : '') + ascii).join('')
  const raw = readLead(text, start)
  // A bracket that is not closed within is around more than the number.
  const own = rest.includes(')') ? raw : raw.replace(/^[(（]|[(（]$/gu, '')
  return {
    start: start - raw.length + (raw.length > own.length && /^[(（]/u.test(raw) ? 1 : 0),
    end: groups.at(-1)?.end ?? start,
    written: own.replace(/%2B/i, '+').normalize('NFKC') + rest,
    digits: groups.map(({ ascii }) => ascii).join(''),
    groups,
  }
}

const date = /(?:^|\D)(?:\d\d?[./-]\d\d?[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?)(?!\d)/

/** Two numbers, one of which is long enough alone. */
const isTooMuch = (groups: readonly Digits[]) =>
  groups.length > 1 && groups.some(({ ascii }) => ascii.length > 9)

/** A letter of a word that the number would be part of, or a sign that makes it another thing. */
const sticks = new RegExp(`^(?![${spaceless}])[\\p{L}\\p{M}\\p{N}_#$€£¥₹/@%-]`, 'u')

const before = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''

/** Whether the number is part of a longer one, or of a word. */
const touches = (text: string, { start, groups }: Candidate & Span) => {
  const gap = groups[0]?.gap
  return gap === undefined ? sticks.test(before(text, start)) : !/[ (]/.test(gap)
}

const goesOn = (text: string, end: number, next: Digits | undefined) =>
  next?.gap === undefined ? sticks.test(text.slice(end, end + 2)) : !/[ (]/.test(next.gap)

const isPhone = (text: string, candidate: Candidate & Span, next: Digits | undefined) => {
  const { written, groups, start, end } = candidate
  if (goesOn(text, end, next) || isTooMuch(groups) || date.test(written)) return false
  if (written.includes('+'))
    return !/\p{Nd}/u.test(before(text, start)) && isInternational(candidate)
  const cue = cueBefore(text, start)
  if (cue === 'phone' && isNumberAtAll(candidate)) return true
  return cue !== 'other' && !touches(text, candidate) && isNational(candidate)
}

/** Phone numbers, international and as they are commonly written at home. */
export const findPhones = (text: string): readonly Span[] => {
  const groups = digitsOf(text)
  const found: Span[] = []
  let free = 0
  for (const [nth, group] of groups.entries()) {
    if (group.start < free) continue
    const phone = windowsAt(groups, nth)
      .map((few) => [candidateOf(text, few), groups[nth + few.length]] as const)
      .find(([candidate, next]) => isPhone(text, candidate, next))?.[0]
    if (phone) found.push(phone)
    free = phone?.end ?? free
  }
  return found
}
