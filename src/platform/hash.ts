/** To UTF-8. */
export const encoder = new TextEncoder()

/** Unpadded base64url. Source: RFC 4648, section 5. */
export const base64url = (bytes: ArrayBuffer | Uint8Array) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What `base64url` was made of. */
export const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )

/** SHA-256 of a text, in base64url. Needs a secure origin. */
export const sha256 = async (text: string) =>
  base64url(await crypto.subtle.digest('SHA-256', encoder.encode(text)))

/**
 * 16 bytes derived from a secret for one use, in base64url. Needs a secure origin.
 * Source: RFC 5869, HKDF-SHA-256 without salt.
 */
export const derive = async (secret: Uint8Array<ArrayBuffer>, info: string) => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) }
  return base64url(await crypto.subtle.deriveBits(how, key, 128))
}
