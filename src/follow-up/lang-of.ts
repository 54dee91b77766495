import { matchTag } from '../model/text.ts'

/**
 * Of the languages that a text is in, the one that suits a reader best.
 *
 * @param locale BCP 47 tag of the language that the reader wants
 * @param plainLocale that of plain strings
 */
export const langOf = (text: object, locale: string, plainLocale: string): string => {
  const tags = Object.keys(text)
  return matchTag(tags, locale) ?? matchTag(tags, plainLocale) ?? `${tags[0]}`
}
