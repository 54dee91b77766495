import type { SealedWords } from '../../model/sealed-words.ts'
import { seal, unseal } from '../../platform/seal.ts'
import type { BookEntry, Draft } from './book.ts'
import { readCodes } from './read-codes.ts'
import type { Responses } from './responses.ts'

export const sealOptions = {
  'seal-text': { type: 'string' },
  'seal-code': { type: 'string' },
  codes: { type: 'string' },
} as const

export interface SealArguments {
  readonly 'seal-text'?: string | undefined
  readonly 'seal-code'?: string | undefined
  readonly codes?: string | undefined
}

/** What each person is to read, or why there is nothing for them. */
const wordsOf = (given: SealArguments): ((ref: string) => SealedWords) | undefined => {
  const { 'seal-text': text, 'seal-code': code, codes: path } = given
  if (code && path) throw new Error('--seal-code and --codes: one code for all, or one for each?')
  if (!text && !code && !path) return undefined
  const codes = path ? readCodes(path) : undefined
  return (ref) => {
    const own = codes ? codes.get(ref) : code
    if (codes && !own) throw new Error(`${path}: has no code for ${ref}`)
    return { ...(text && { text }), ...(own && { code: own }) }
  }
}

const says = async (key: string, notice: string, sealed: string, words: SealedWords) => {
  try {
    const { text, code } = await unseal(key, notice, sealed)
    return text === words.text && code === words.code
  } catch {
    return false
  }
}

/**
 * Words for one person each, sealed with the key of their response. What was sealed before and says
 * the same stays as it is: sealed anew it would look different each time.
 *
 * @returns undefined where there is nothing to seal
 * @throws where somebody cannot be given theirs
 */
export const sealWords = async (
  notice: string,
  people: BookEntry['people'],
  given: SealArguments,
  responses: Responses | undefined,
  before: Draft['sealed'] = {},
): Promise<Draft['sealed']> => {
  const wordsFor = wordsOf(given)
  if (!wordsFor) return undefined
  if (!Object.keys(people)[0])
    throw new Error('--seal-text, --seal-code and --codes are for people that --to names')
  if (!responses)
    throw new Error('to seal words, give --responses FILE or --collector URL: they have the keys')
  const sealed: [string, string][] = []
  for (const [ref, claim] of Object.entries(people)) {
    if (claim === null) continue
    const key = responses.find(ref)[0]?.claim?.seal
    if (!key)
      throw new Error(
        `${ref}: came without a key to seal with; the config needs "followUp": { "seal": true } before the answer is given. Leave it out, and write to them another way`,
      )
    const words = wordsFor(ref)
    const standing = before[claim]
    const stays = standing !== undefined && (await says(key, notice, standing, words))
    const unusable = () => {
      throw new Error(`${ref}: its claim.seal is no key: it has to be as the device sent it`)
    }
    sealed.push([claim, stays ? standing : await seal(key, notice, words).catch(unusable)])
  }
  return Object.fromEntries(sealed.sort(([a], [b]) => (a < b ? -1 : 1)))
}
