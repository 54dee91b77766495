import type { Config } from '../model/schema.ts'
import { isObject } from '../rules/own.ts'
import { type Keys, walk } from './walk.ts'

const textKeys = new Set([
  ...['title', 'description', 'placeholder', 'submitLabel', 'low', 'middle', 'high', 'label'],
  'incentive',
])

/** Every text that is written in several languages, where it stands, and all those languages. */
export const translatedTexts = (config: Config) => {
  const languages = new Set<string>()
  const texts: { readonly value: object; readonly at: Keys }[] = []
  walk(config.prompts, ['prompts'], (value, at) => {
    if (textKeys.has(`${at.at(-1)}`) && isObject(value)) {
      texts.push({ value, at })
      for (const language of Object.keys(value)) languages.add(language)
    }
    return []
  })
  return { texts, languages: [...languages] }
}
