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
  const exact = Date.parse(date)
  if (date[10] || !exact) return exact
  // By the calendar, since a day of the visitor's may have 23 or 25 hours, or no midnight.
  const [year, month, day] = date.split('-') as [string, string, string]
  return +new Date(+year, +month - 1, +day + atEnd) - atEnd
}
