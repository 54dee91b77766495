import { type Span, spaceless } from './span.ts'

/** What an address is made of, its at sign included; `%40` is one within an address of a page. */
const run = /[\p{L}\p{M}\p{N}.+_'%*^~$@＠﹫．-]+/gu
const atSign = /[@＠﹫]|%40/g
const spacelessOne = new RegExp(`[${spaceless}]`, 'gu')
const domain = new RegExp(
  `^(?:[\\p{L}\\p{M}\\p{N}_-]+[.．])+(?:xn--[a-z0-9-]+|[${spaceless}]{2,}|(?:(?![${spaceless}])[\\p{L}\\p{M}]){2,})`,
  'iu',
)
/** The longest domain there is, in octets. */
const maxDomain = 255
/** `logo@2x.png` is a picture. */
const picture = /^\dx\./

/** Where the part before the at sign begins: in 请联系foo@… the address is `foo@…`. */
const localStart = (left: string) => {
  const last = [...left.matchAll(spacelessOne)].at(-1)
  const after = last ? last.index + last[0].length : 0
  const start = after === left.length ? 0 : after
  return start + (/^[^\p{L}\p{N}]*/u.exec(left.slice(start))?.[0].length ?? 0)
}

/**
 * E-mail addresses, with plus tags and in any script. Each character is looked at a fixed number of
 * times, whatever the text: no pattern here can be made to go back and forth.
 */
export const findEmails = (text: string): readonly Span[] => {
  const found: Span[] = []
  for (const { 0: word, index } of text.matchAll(run)) {
    let from = 0
    const ats = [...word.matchAll(atSign)]
    for (const [nth, at] of ats.entries()) {
      const start = from + localStart(word.slice(from, at.index))
      const after = at.index + at[0].length
      const right = word.slice(after, Math.min(after + maxDomain, ats[nth + 1]?.index ?? Infinity))
      const [host = ''] = domain.exec(right) ?? []
      from = after
      if (start === at.index || !host || picture.test(host)) continue
      from += host.length
      found.push({ start: index + start, end: index + from })
    }
  }
  return found
}
