import type { SealedWords } from '../model/sealed-words.ts'
import { base64url, bytesOf, encoder } from './hash.ts'

const ivBytes = 12

const importKey = (seal: string, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', bytesOf(seal), 'AES-GCM', false, [use])

const aesGcm = (iv: Uint8Array<ArrayBuffer>, notice: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(notice),
})

/**
 * Words for one claimant in a public file, in base64url: an iv of 12 bytes and what AES-GCM makes of
 * their JSON, tied to the notice they stand in.
 *
 * @param key `claim.seal` of the response
 * @param notice its id
 */
export const seal = async (key: string, notice: string, words: SealedWords): Promise<string> => {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const text = encoder.encode(JSON.stringify(words))
  const sealed = await crypto.subtle.encrypt(
    aesGcm(iv, notice),
    await importKey(key, 'encrypt'),
    text,
  )
  return base64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

/**
 * Opens what `seal` made.
 *
 * @throws where it was made for another device or notice, or was changed on its way
 */
export const unseal = async (key: string, notice: string, sealed: string): Promise<SealedWords> => {
  const bytes = bytesOf(sealed)
  const how = aesGcm(bytes.slice(0, ivBytes), notice)
  const text = await crypto.subtle.decrypt(
    how,
    await importKey(key, 'decrypt'),
    bytes.slice(ivBytes),
  )
  return JSON.parse(new TextDecoder().decode(text))
}
