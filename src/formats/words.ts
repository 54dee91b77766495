/** The longest piece of an endpoint's own words that we repeat, in characters. */
const mostWords = 200

/** An endpoint's own words, to stand behind ours; nothing where it has none. */
export const wordsOf = (words: unknown): string =>
  typeof words === 'string' && words ? `: ${words.slice(0, mostWords)}` : ''
