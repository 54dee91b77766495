import type {
  HistoryTexts,
  KindsTexts,
  NoticeTexts,
  PromptTexts,
  RareTexts,
  ScreenshotTexts,
} from '../languages/texts.ts'
import type { AnswerProblem } from '../model/active.ts'
import type { KindName } from '../model/kind.ts'

/** By its kind of question and its name: what a problem is called where it has words of its own. */
type ProblemTexts = Partial<Record<`${KindName}_${AnswerProblem}`, string>>

type Words = PromptTexts &
  Partial<KindsTexts & NoticeTexts & RareTexts & ScreenshotTexts & HistoryTexts> &
  ProblemTexts

/** What prompts say, by key; what notices, rare questions, screenshots and "Your feedback" say comes with each of those. */
export type WidgetTexts = Words & {
  /** BCP 47 tag of the language that all this is in. */
  readonly lang: string
  /** Name of the form that this language has for so many, as `Intl.PluralRules` calls it. */
  readonly formOf: (count: number) => string
  /** A value as this language writes it. */
  readonly written: (value: string | number) => string
  /** Has arrow keys move the way they point, where the browser does not. */
  readonly steer?: (event: KeyboardEvent) => void
}

/**
 * A text with values where it says `{name}`: numbers as its language writes them and, where there is
 * a `count`, in the form that this language has for so many.
 */
export const put = (
  texts: WidgetTexts,
  key: keyof Words,
  values: Readonly<Record<string, string | number>>,
): string => {
  const text = texts[`${key}_${texts.formOf(values.count as number)}` as typeof key] ?? texts[key]
  return `${text}`.replace(/\{(\w+)\}/g, (_, name: string) =>
    texts.written(values[name] as string | number),
  )
}
