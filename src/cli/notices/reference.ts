/** In capitals: `r-process` is a word. References have no U. */
const written = /(?<![\p{L}\p{N}-])R-[0-9A-TV-Z]{7}(?![\p{L}\p{N}-])/gu

/** As it was given to the customer. Nobody was given an I, L or O, but many read them. */
const asGiven = (text: string) => `R-${text.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')}`

/** The references that a text names, `R-7F3K2QX`, each once. */
export const referencesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(written)].map(([found]) => asGiven(found))),
]

/** The text without them, and without the brackets that stood around them. */
export const withoutReferences = (text: string): string =>
  text
    .replace(written, '\u0000')
    .replace(
      /\s*[([][\s,;&]*(?:(?:fixes|see|from|thanks to)\s+)?\0[\s,;&\0]*[)\]]|\0(?:[\s,;&]*\0)*/gi,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
