import type { NoticeTexts } from '../model/notice-texts.ts'
import type { ScreenshotFieldTexts, ScreenshotTexts } from '../model/screenshot-texts.ts'

/** What the widget itself says, in English; every text can be replaced by the host. */
export const english = {
  next: 'Next',
  submit: 'Submit',
  back: 'Back',
  close: 'Close',
  dismiss: 'Dismiss',
  never: "Don't ask me again",
  privacy: 'Privacy',
  progress: '{index} of {total}',
  reference: 'Reference {ref}',

  npsLow: 'Not at all likely',
  npsHigh: 'Extremely likely',
  star: '1 star',
  stars: '{count} stars',
  charactersLeft: '{count} characters left',

  chooseAnswer: 'Please choose an answer.',
  writeSomething: 'Please write something.',
  tooLong: 'Please use at most {max} characters.',
  invalid: 'Please check this answer.',
  notSaved: 'Not saved yet: please keep this page open, and try again.',
}

/** What prompts say, by key; what notices and screenshots say comes with each of them. */
export type WidgetTexts = Record<keyof typeof english, string> &
  Partial<NoticeTexts & ScreenshotFieldTexts & ScreenshotTexts>

/** Puts values where a text says `{name}`. */
export const put = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
