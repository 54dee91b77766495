import type { Wording } from '../languages/texts.ts'
import type { matchTag } from '../model/text.ts'
import type { English, Section } from './learn.ts'
import type { WidgetTexts } from './texts.ts'

/** Languages of ours besides English. */
export const languageTags: readonly string[] =
  'ar de es fr he hi id it ja ko nl pl pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(' ')

/** In one language, as far as it could be had. */
export type Spoken = Partial<WidgetTexts>

/** Fetches one section of one language: whatever English has there, if only as null. */
export type ReadTexts = (tag: string, section: Section) => Promise<Wording | undefined>

/** Fetches what has arrow keys move the way they point, from right to left. */
export type ReadSteer = () => Promise<{ readonly steer: WidgetTexts['steer'] }>

/**
 * What the widget says, in the language of ours that suits a reader best; nothing where none does,
 * or what cannot be had.
 *
 * @param lang BCP 47 tag of the language that the reader wants
 */
export const speak = async (
  lang: string,
  english: English,
  match: typeof matchTag,
  read: ReadTexts,
  readSteer: ReadSteer,
): Promise<Spoken> => {
  const tag = match(languageTags, lang)
  // Half of a language would be none: then it stays English.
  const spoken =
    tag &&
    (await Promise.all([
      ...Object.keys(english).map((section) => read(tag, section as Section)),
      /ar|he/.test(tag) && readSteer(),
    ]).catch(() => undefined))
  if (!spoken) return {}
  const forms = new Intl.PluralRules(lang)
  return Object.assign(
    {
      lang,
      formOf: (count: number) => forms.select(count),
      // The first number that is written by `Intl` takes a slow phone 100 ms, and most look alike.
      written: (value: number) =>
        value > 999 || /^ar/.test(lang) ? value.toLocaleString(lang) : `${value}`,
    },
    ...spoken,
  )
}
