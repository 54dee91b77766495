import { kinds, prompt } from '../../src/languages/en.ts'
import type { WordFor } from '../../src/model/own-words.ts'
import { wordingOf } from '../../src/model/text.ts'

const english = { ...prompt, ...kinds }

/** The words of a reader of this language; a plain string is English. */
export const wordsFor =
  (locale: string): WordFor =>
  (text, own = 'thanks') =>
    wordingOf(text ?? { en: english[own] }, locale, 'en')
