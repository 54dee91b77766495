/** Which way a language is written; `Intl.Locale` does not tell in every browser. */
export const directionOf = (lang: string): 'rtl' | 'ltr' =>
  /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr'
