import type { Section } from '../widget/learn.ts'
import { type ReadTexts, speak as speakBy } from '../widget/speak.ts'

/** Fetches one section of one language. */
type ReadFile = (
  name: `texts/${string}`,
) => Promise<{ readonly texts: Awaited<ReturnType<ReadTexts>> }>

export const speak = (lang: string, sections: readonly Section[], read: ReadFile) =>
  speakBy(lang, sections, async (tag, section) => (await read(`texts/${tag}/${section}`)).texts)
