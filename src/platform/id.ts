const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Of an alphabet whose length divides 256, so that no letter is likelier than another. */
const randomText = (count: number, alphabet: string) =>
  [...randomBytes(count)].map((byte) => alphabet[byte % alphabet.length]).join('')

const hex = '0123456789abcdef'

/** Without I, L, O and U, which people misread. Source: Crockford's Base32. */
const readable = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * An id that sorts by the time it was made.
 * Source: RFC 9562, UUID version 7.
 *
 * @param now milliseconds since 1970
 */
export const uuid = (now: number) => {
  const time = Math.floor(Math.max(0, now)).toString(16).padStart(12, '0')
  const digits = (count: number) => randomText(count, hex)
  const variant = randomText(1, '89ab')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(12)}`
}

/** What a customer can read out on the phone: `R-7F3K2QX`. */
export const reference = () => `R-${randomText(7, readable)}`

/** 128 random bits. */
export const secretBytes = () => randomBytes(16)
