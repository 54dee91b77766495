import { kinds, prompt } from '../languages/en.ts'
import { wordingOf } from '../model/text.ts'
import { plainLocale } from '../platform/plain-locale.ts'
import { kinds as questionKinds } from '../prompts/kinds/kinds.ts'
import { type AskingByName, type AskingCore, createAskingOf } from './asking.ts'

/** What asks and stores the answer; the host shows everything, and says thanks, in its own way. */
export const startAsking = async (core: AskingCore): Promise<AskingByName> => {
  core.$thanks.listen((thanks) => thanks?.close())
  const english = { ...prompt, ...kinds }
  return createAskingOf(core, {
    loadKinds: async () => questionKinds,
    wordFor: (text, own = 'thanks') =>
      wordingOf(text ?? { en: english[own] }, core.here().locale, plainLocale(core.config())),
  })
}
