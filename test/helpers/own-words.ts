import { kinds, prompt } from '../../src/languages/en.ts'
import type { OwnWords } from '../../src/model/own-words.ts'

const english = { ...prompt, ...kinds }

/** What we say where the team has written nothing, in English. */
export const ownWords: OwnWords = (name) => ({ en: english[name] })
