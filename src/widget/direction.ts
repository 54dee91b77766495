/** Which way a language is written; `Intl.Locale` does not tell in every browser. */
export const directionOf = (lang: string): 'rtl' | 'ltr' =>
  /^(ar|fa|he|ps|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr'
