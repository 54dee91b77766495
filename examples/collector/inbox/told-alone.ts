import type { SealedWords } from '../../../src/model/sealed-words.ts'
import type { addressedThreads } from '../addressees.ts'
import { hearsAlone } from '../private-words.ts'

/**
 * What a notice says to each person alone, where the form can change it: everyone can be told
 * alone, and the same. Else undefined, and what was said stays.
 */
export const toldAlone = (
  told: Awaited<ReturnType<typeof addressedThreads>>,
): SealedWords | undefined => {
  const [first] = told
  const same = told.every(({ words }) => words === first?.words)
  return first && same && told.every(hearsAlone) ? JSON.parse(first.words ?? '{}') : undefined
}
