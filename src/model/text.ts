/**
 * A text as a product team writes it: one string in the config's own language, or one string for
 * each language, by BCP 47 tag (`{ "en": "…", "zh-CN": "…" }`).
 */
export type Text = string | { readonly [tag: string]: string }

/** A text in one language, ready to be shown, with the language it is in. */
export interface Worded {
  readonly text: string
  /** BCP 47 tag of the language that `text` is written in. */
  readonly lang: string
}

/** `zh-TW` as `zh-Hant-TW-`; nothing where it is no tag. */
const inFull = (tag: string) => {
  try {
    return `${new Intl.Locale(tag).maximize().baseName}-`
  } catch {
    return ''
  }
}

/** Each round takes the last subtag off. */
const closest = (tags: readonly string[], range: string): string | undefined => {
  if (!range) return undefined
  const match = tags.find((tag) => inFull(tag).startsWith(range))
  return match ?? closest(tags, range.replace(/[^-]*-$/, ''))
}

/**
 * Picks the tag that suits a reader of `wanted` best: the same tag, else the same language, script
 * and region, else the same language and script (zh-TW is zh-Hant, never zh-Hans), else the same
 * language; undefined where none does.
 * Source: RFC 4647 lookup, with likely subtags of UTS #35.
 */
export const matchTag = (tags: readonly string[], wanted: string): string | undefined =>
  tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
  // Only now: a browser's first likely subtags cost a slow phone 25 ms.
  closest(tags, inFull(wanted))

/**
 * Of the languages that a text is in, the one that suits a reader of `locale` best: where none
 * does, the config's own language, else the first one written.
 */
export const langOf = (text: object, locale: string, plainLocale: string): string => {
  const tags = Object.keys(text)
  // One alone is no choice, and needs no look at what it is.
  const match = tags[1] && (matchTag(tags, locale) ?? matchTag(tags, plainLocale))
  return match ?? tags[0] ?? plainLocale
}

/** The wording of `text` for a reader of `locale`; a plain string is in `plainLocale`. */
export const wordingOf = (text: Text, locale: string, plainLocale: string): Worded => {
  if (typeof text === 'string') return { text, lang: plainLocale }
  const lang = langOf(text, locale, plainLocale)
  return { text: text[lang] ?? '', lang }
}

/** Fills `{answers.score}` and the like, as plain text; what is not known becomes nothing. */
export const fill = (text: string, lookUp: (path: string) => unknown): string =>
  text.replace(/\{(\w+(?:\.[\w-]+)+)\}/g, (_, path: string) => {
    const value = lookUp(path) ?? ''
    return typeof value === 'object' ? '' : String(value)
  })
