/** For bundlers; the script tag has a file for each section of each language. */
import type { Wording } from '../languages/texts.ts'
import type { matchTag } from '../model/text.ts'
import type { English, Section } from '../widget/learn.ts'
import { type Spoken, speak as speakBy } from '../widget/speak.ts'
import { steer } from '../widget/steer.ts'

const languages: Readonly<Record<string, () => Promise<Readonly<Record<Section, Wording>>>>> = {
  ar: () => import('../languages/ar.ts'),
  de: () => import('../languages/de.ts'),
  es: () => import('../languages/es.ts'),
  fr: () => import('../languages/fr.ts'),
  he: () => import('../languages/he.ts'),
  hi: () => import('../languages/hi.ts'),
  id: () => import('../languages/id.ts'),
  it: () => import('../languages/it.ts'),
  ja: () => import('../languages/ja.ts'),
  ko: () => import('../languages/ko.ts'),
  nl: () => import('../languages/nl.ts'),
  pl: () => import('../languages/pl.ts'),
  'pt-BR': () => import('../languages/pt-BR.ts'),
  ru: () => import('../languages/ru.ts'),
  sv: () => import('../languages/sv.ts'),
  th: () => import('../languages/th.ts'),
  tr: () => import('../languages/tr.ts'),
  uk: () => import('../languages/uk.ts'),
  vi: () => import('../languages/vi.ts'),
  'zh-Hans': () => import('../languages/zh-Hans.ts'),
  'zh-Hant': () => import('../languages/zh-Hant.ts'),
}

export const speak = (lang: string, english: English, match: typeof matchTag): Promise<Spoken> =>
  speakBy(
    lang,
    english,
    match,
    async (tag, section) => {
      // A form for a number that English has is not known to every language.
      const none = Object.keys(english[section] ?? {}).map((key) => [key, undefined])
      return { ...Object.fromEntries(none), ...(await languages[tag]?.())?.[section] }
    },
    async () => ({ steer }),
  )
