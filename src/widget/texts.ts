import type { AnswerProblem } from '../model/active.ts'
import type { KindName } from '../model/kind.ts'
import type { NoticeTexts } from '../model/notice-texts.ts'
import type { ScreenshotFieldTexts, ScreenshotTexts } from '../model/screenshot-texts.ts'
import type { FieldTexts } from './fields/field-texts.ts'

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

/** By its kind of question and its name: what a problem is called where it has words of its own. */
type ProblemTexts = Partial<Record<`${KindName}_${AnswerProblem}`, string>>

/** What prompts say, by key; what notices, rare questions and screenshots say comes with each of those. */
export type WidgetTexts = Record<keyof typeof english, string> &
  Partial<NoticeTexts> &
  Partial<FieldTexts & ScreenshotFieldTexts & ScreenshotTexts> &
  ProblemTexts

/** Puts values where a text says `{name}`. */
export const put = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
