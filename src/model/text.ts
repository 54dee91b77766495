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

/**
 * Picks the tag that suits a reader of `wanted` best: the same tag, else the same language, script
 * and region, else the same language and script (zh-TW is zh-Hant, never zh-Hans), else the same
 * language; undefined where none does.
 * Source: RFC 4647 lookup, with likely subtags of UTS #35.
 */
export const matchTag = (tags: readonly string[], wanted: string): string | undefined => {
  let match = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
  // Each round takes the last subtag off.
  for (let range = inFull(wanted); range && !match; range = range.replace(/[^-]*-$/, ''))
    match = tags.find((tag) => inFull(tag).startsWith(range))
  return match
}

/**
 * The wording of `text` for a reader of `locale`; a plain string is in `plainLocale`.
 * Where no language suits, the config's own language, else the first one written.
 */
export const wordingOf = (text: Text, locale: string, plainLocale: string): Worded => {
  if (typeof text === 'string') return { text, lang: plainLocale }
  const tags = Object.keys(text)
  const tag = matchTag(tags, locale) ?? matchTag(tags, plainLocale) ?? tags[0] ?? plainLocale
  return { text: text[tag] ?? '', lang: tag }
}

/** Fills `{answers.score}` and the like, as plain text; what is not known becomes nothing. */
export const fill = (text: string, lookUp: (path: string) => unknown): string =>
  text.replace(/\{(\w+(?:\.[\w-]+)+)\}/g, (_, path: string) => {
    const value = lookUp(path) ?? ''
    return typeof value === 'object' ? '' : String(value)
  })
