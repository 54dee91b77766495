import { languageTags } from '../../src/widget/speak.ts'

/** Every language that the widget speaks; English, which the others are written after, first. */
export const languages: readonly string[] = ['en', ...languageTags]

/** What can be chosen of how a state is shown; the first of each is what nobody has chosen. */
export const choices = {
  lang: languages,
  scheme: ['auto', 'light', 'dark'],
  size: ['normal', 'large'],
  as: ['popover', 'dialog', 'inline'],
  accent: ['', '#f5c400', '#0b1f4d', '#777777', '#d92d20'],
} as const

/** How a state is shown. */
export type View = Readonly<Record<keyof typeof choices, string>>

/** Reads a query; what makes no sense in it is as if it were not there. */
export const viewOf = (query: Readonly<Record<string, string>>): View => {
  const chosen = Object.entries(choices).map(([name, all]) => {
    const value = `${query[name]}`
    return [name, (all as readonly string[]).includes(value) ? value : all[0]]
  })
  return Object.fromEntries(chosen)
}
