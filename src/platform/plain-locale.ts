/** The language of a config's plain strings: as it says, else as the page does, else English. */
export const plainLocale = ({ locale }: { readonly locale?: string }): string =>
  (locale ?? document.documentElement.lang) || 'en'
