const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(Arab|Hebr)\b/i

/** Which way a language is written; `Intl.Locale` does not tell in every browser. */
export const directionOf = (lang: string): 'rtl' | 'ltr' => (rightToLeft.test(lang) ? 'rtl' : 'ltr')
