import { attempt } from '../model/attempt.ts'

/** Decoded, with one slash at its end: `/help` and `/help/` are the same page. */
const normal = (text: string) =>
  // A stray % stands for itself.
  (attempt(() => decodeURI(text)) ?? text).replace(/\/?$/, '/')

/**
 * Whether a glob matches the whole of a text: `*` is anything within a segment, `**` anything. As a
 * segment of its own, `**` is any number of segments and also none, so `/help/**` matches `/help`.
 * A slash at the end makes no difference, nor does percent-encoding; case does.
 *
 * One pass over the text for each character of the glob: no glob can be slow.
 */
export const globMatches = (glob: string, text: string): boolean => {
  const page = normal(text)
  // reached[i]: the glob, as far as it was read, matches the first i characters.
  let reached = [true]
  const tokens = normal(glob).match(/\/(?:\*\*\/)+|\*\*?|./gs) ?? []
  const isRead = tokens.every((token) => {
    const next: boolean[] = []
    let open = false
    for (let i = 0; i <= page.length; i++) {
      const before = page[i - 1]
      if (token[0] === '*') {
        open = !!reached[i] || (open && (token === '**' || before !== '/'))
        next[i] = open
      } else if (before === token[0] && (open || reached[i - 1])) {
        next[i] = true
        open = token.length > 1
      }
    }
    reached = next
    // Most globs are for other pages, and end early.
    return next.includes(true)
  })
  return isRead && !!reached[page.length]
}
