import type { Wording } from '../languages/texts.ts'
import type { matchTag } from '../model/text.ts'
import type { English, LazyTexts } from '../widget/learn.ts'
import { type Spoken, speak as speakBy } from '../widget/speak.ts'

/** A section as its file has it: what English has too in its order, then what it has not. */
export const speak = (
  lang: string,
  english: English,
  match: typeof matchTag,
  lazy: LazyTexts,
): Promise<Spoken> =>
  speakBy(
    lang,
    english,
    match,
    async (tag, section) => {
      const { texts, more } = await lazy(`texts/${tag}/${section}`)
      const keys = Object.keys(english[section] as Wording)
      return { ...Object.fromEntries(texts.map((text, at) => [keys[at], text])), ...more }
    },
    async () => ({ steer: (await lazy('steer')).arrows }),
  )
