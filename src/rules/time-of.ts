/**
 * The moment that a date stands for, in milliseconds since 1970; NaN where it is none.
 *
 * A number is milliseconds already. A text begins with `YYYY-MM-DD`. Without a zone it is the
 * visitor's local time, also where it is a date only (which `Date.parse` would take as UTC).
 * @param atEnd 1: a date only means its last millisecond instead of its first
 */
export const timeOf = (date: unknown, atEnd: 0 | 1 = 0): number => {
  if (typeof date === 'number' || date instanceof Date) return +date
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d/.test(date)) return Number.NaN
  if (date[10]) return Date.parse(date)
  // The next midnight is unique where 23:59 comes twice, as when Egypt leaves summer time.
  return Date.parse(`${date}T${atEnd ? 24 : '00'}:00`) - atEnd
}
