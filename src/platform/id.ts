const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Without I, L, O and U, which people misread. Source: Crockford's Base32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * An id that sorts by the time it was made.
 * Source: RFC 9562, UUID version 7.
 *
 * @param now milliseconds since 1970
 */
export const uuid = (now: number) => {
  const bytes = randomBytes(16)
  const at = Math.max(0, now)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(at / 256 ** (5 - i)) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What a customer can read out on the phone: `R-7F3K2QX`. */
export const reference = () =>
  `R-${[...randomBytes(7)].map((byte) => alphabet[byte % 32]).join('')}`

/** 128 random bits. */
export const secretBytes = () => randomBytes(16)
