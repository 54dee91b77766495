import type { ChangelogOptions } from './options.ts'
import { type ChangelogTexts, english } from './texts.ts'

/** How a list is drawn, with every default in its place. */
export interface View {
  readonly locale: string
  readonly limit: number
  /** Name of the element. */
  readonly heading: string
  readonly texts: ChangelogTexts
  /** BCP 47 tag of the language that `texts` are in. */
  readonly lang: string
  readonly to: 'everyone' | undefined
  readonly base: string | undefined
  /** A day, as the reader's language writes it. */
  readonly dayOf: (at: Date) => string
}

const canonical = (tag: string | undefined) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

export const viewOf = (options: ChangelogOptions): View => {
  const { limit = 0, heading = 0, texts, to, base } = options
  const locale = canonical(options.locale)
  // They may come from an attribute.
  const own = Object.fromEntries(
    Object.entries(texts ?? {}).filter(([, text]) => typeof text === 'string'),
  )
  // In UTC a day without a time is the one it says.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    locale,
    limit: limit >= 1 ? limit : 20,
    heading: `h${heading >= 1 && heading < 7 ? Math.floor(heading) : 3}`,
    texts: { ...english, ...own },
    lang: texts ? locale : 'en',
    to,
    base,
    dayOf: (at) => days.format(at),
  }
}
