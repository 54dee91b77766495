/**
 * A day as its language writes it; what is no date stays as it is.
 *
 * @param at ISO 8601, with or without a time
 */
export const dateOf = (at: string, lang: string): string => {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  // A date without a time is of no time zone.
  const zone = at.includes('T') ? {} : { timeZone: 'UTC' }
  return date.toLocaleDateString(lang, { dateStyle: 'medium', ...zone })
}
