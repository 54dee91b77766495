/** A day as a language writes it; what is no date stays as it is. */
export type DateOf = (at: string, lang: string) => string

/** With one `Intl` for all days of a language: each takes a slow phone its time. */
export const createDateOf = (): DateOf => {
  let format: Intl.DateTimeFormat | undefined
  let spoken: string | undefined
  return (at, lang) => {
    // A date without a time is of no time zone.
    const date = new Date(at.includes('T') ? at : `${at}T12:00`)
    if (Number.isNaN(date.getTime())) return at
    if (lang !== spoken) format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' })
    spoken = lang
    return `${format?.format(date)}`
  }
}
