import type { Notice } from '../model/notice.ts'
import type { SealedWords } from '../model/sealed-words.ts'
import type { Thread } from '../model/thread.ts'
import { bytesOf, derive } from '../platform/hash.ts'
import { unseal } from '../platform/seal.ts'
import { own } from '../rules/own.ts'
import { claimOf } from './match.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What a notice says to this person alone; nothing where that is for others, or was changed. */
export const privateWords = async (
  { id, words, sealed }: Notice,
  thread: Thread,
): Promise<SealedWords> => {
  const box = own(sealed, claimOf(thread))
  const told = { ...words?.[thread.id] }
  try {
    if (!thread.claim || !box) return told
    const key = await derive(bytesOf(thread.claim.secret), 'windchime-seal-1')
    const opened = await unseal(key, id, `${box}`)
    return { text: text(opened.text), code: text(opened.code) } as SealedWords
  } catch {
    return told
  }
}
