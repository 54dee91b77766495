import type { Wording } from '../languages/texts.ts'
import { matchTag } from '../model/text.ts'
import type { Section } from './learn.ts'
import { steer } from './steer.ts'
import type { WidgetTexts } from './texts.ts'

/** Languages of ours besides English. */
const tags = 'ar de es fr he hi id it ja ko nl pl pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(
  ' ',
)

/** In one language, as far as it could be had. */
export type Spoken = Partial<WidgetTexts>

/** Fetches one section of one language. */
export type ReadTexts = (tag: string, section: Section) => Promise<Wording | undefined>

/**
 * What the widget says, in the language of ours that suits a reader best; nothing where none does,
 * or what cannot be had.
 *
 * @param lang BCP 47 tag of the language that the reader wants
 */
export const speak = async (
  lang: string,
  sections: readonly Section[],
  read: ReadTexts,
): Promise<Spoken> => {
  const tag = matchTag(tags, lang)
  const spoken = await Promise.all(
    sections.map(async (section) => {
      try {
        return tag && { ...(await read(tag, section)), lang, steer }
      } catch {
        return undefined
      }
    }),
  )
  return Object.assign({}, ...spoken)
}
