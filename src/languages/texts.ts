import type * as english from './en.ts'

export type Wording = Readonly<Record<string, string>>

/** A text that holds a number may have a form of its own for each plural that its language knows. */
type Plurals = Partial<
  Record<
    `${'stars' | 'charactersLeft' | 'voices' | 'sentFixed' | 'news'}_${Exclude<Intl.LDMLPluralRule, 'other'>}`,
    string
  >
>

type Texts<Name extends keyof typeof english> = Readonly<
  Record<Exclude<keyof (typeof english)[Name], `${string}_one`>, string> & Plurals
>

/** What prompts say, by key; the host may replace each. */
export type PromptTexts = Texts<'prompt'>
export type KindsTexts = Texts<'kinds'>
export type NoticeTexts = Texts<'notice'>
export type RareTexts = Texts<'rare'>
export type HistoryTexts = Texts<'history'>
export type ScreenshotTexts = Texts<'screenshot'>

/** One section as a file of the script tag has it. */
export interface PackedTexts {
  /** What English has too, in its order. */
  readonly texts: readonly (string | null)[]
  /** What only this language has. */
  readonly more: Wording
}
