const percents = { TINKLE10: 10 }

/** What a code takes off, in percent; undefined for a code that we do not know. */
export const percentOf = (code) => percents[code.trim().toUpperCase()]
