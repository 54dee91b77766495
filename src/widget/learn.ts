import type { PackedTexts, Wording } from '../languages/texts.ts'
import { matchTag } from '../model/text.ts'
import type { Spoken } from './speak.ts'
import type { WidgetTexts } from './texts.ts'

/** What the widget says comes in parts, each with what says it. */
export type Section = 'prompt' | 'kinds' | 'notice' | 'screenshot' | 'rare' | 'history'

/** What it says in English, of the sections that are there. */
export type English = Partial<Record<Section, Wording>>

/** Fetches what knows other languages than English, or one section of one of those. */
export interface LazyTexts {
  (
    name: 'texts',
  ): Promise<{
    speak(lang: string, english: English, match: typeof matchTag, lazy: LazyTexts): Promise<Spoken>
  }>
  (name: `texts/${string}`): Promise<PackedTexts>
  (name: 'steer'): Promise<{ readonly arrows: WidgetTexts['steer'] }>
}

export interface LearnParts {
  /** The host's words, which replace ours. */
  readonly texts: Partial<WidgetTexts>
  /** BCP 47 tag of the language that the reader wants now. */
  readonly locale: () => string
  readonly lazy: LazyTexts
}

/** Without `Intl`, whose first number takes a slow phone 100 ms. */
const englishNumbers = {
  lang: 'en',
  formOf: (count: number) => (count === 1 ? 'one' : ''),
  written: String,
}

/**
 * What the widget can say: in English, until the same is there in the reader's language.
 *
 * @returns what adds to it, and resolves once it is in the reader's language, or cannot be had
 */
export const createLearn = (
  { texts: own, locale, lazy }: LearnParts,
  set: (texts: WidgetTexts) => void,
) => {
  const english: English = {}
  return async (more?: English): Promise<void> => {
    Object.assign(english, more)
    const lang = locale()
    const spoken = /^en\b/.test(lang)
      ? undefined
      : await lazy('texts').then(
          ({ speak }) => speak(lang, english, matchTag, lazy),
          // Then it stays English.
          () => undefined,
        )
    set(Object.assign({ ...englishNumbers }, ...Object.values(english), spoken, own))
  }
}
