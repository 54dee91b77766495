import type { Wording } from '../languages/texts.ts'
import { matchTag } from '../model/text.ts'
import type { English, Section } from './learn.ts'
import type { WidgetTexts } from './texts.ts'

/** Languages of ours besides English. */
export const languageTags: readonly string[] =
  'ar de es fr he hi id it ja ko nl pl pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(' ')

/** In one language, as far as it could be had. */
export type Spoken = Partial<WidgetTexts>

/** Fetches one section of one language. */
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
  read: ReadTexts,
  readSteer: ReadSteer,
): Promise<Spoken> => {
  const tag = matchTag(languageTags, lang)
  if (!tag) return {}
  // Half of a language would be none: then it stays English.
  const spoken = await Promise.all([
    ...Object.keys(english).map((section) => read(tag, section as Section)),
    /ar|he/.test(tag) ? readSteer() : undefined,
  ]).catch(() => undefined)
  if (!spoken) return {}
  // The only form for a number that English has besides, which not every language knows.
  return Object.assign({ lang, stars_one: undefined }, ...spoken)
}
