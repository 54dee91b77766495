import type { KindsTexts, NoticeTexts, PromptTexts, ScreenshotTexts } from '../languages/texts.ts'
import type { AnswerProblem } from '../model/active.ts'
import type { KindName } from '../model/kind.ts'

/** By its kind of question and its name: what a problem is called where it has words of its own. */
type ProblemTexts = Partial<Record<`${KindName}_${AnswerProblem}`, string>>

/** What prompts say, by key; what notices, rare questions and screenshots say comes with each of those. */
export type WidgetTexts = PromptTexts &
  Partial<KindsTexts & NoticeTexts & ScreenshotTexts> &
  ProblemTexts & {
    /** BCP 47 tag of the language that all this is in. */
    readonly lang: string
    /** Has arrow keys move the way they point, where the browser does not. */
    readonly steer?: (event: KeyboardEvent) => void
  }

/**
 * A text with values where it says `{name}`: numbers in the digits of its language and, where there
 * is a `count`, in the form that this language has for so many.
 */
export const put = (
  texts: WidgetTexts,
  key: Exclude<keyof WidgetTexts, 'steer'>,
  values: Readonly<Record<string, string | number>>,
): string => {
  const { lang } = texts
  const plural = new Intl.PluralRules(lang).select(Number(values.count))
  const text = texts[`${key}_${plural}` as typeof key] ?? `${texts[key]}`
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]?.toLocaleString(lang)}`)
}
