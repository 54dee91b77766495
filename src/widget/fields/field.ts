import type { FunctionComponent } from 'preact'
import type { ActivePrompt, ShownQuestion } from '../../model/active.ts'
import type { Answer, Answers } from '../../model/answer.ts'
import type { KindName } from '../../model/kind.ts'
import type { WidgetTexts } from '../texts.ts'
import type { Ui } from '../ui.ts'

/** What every field gets. It renders the question's title as `#title`, which names the card. */
export interface FieldProps {
  readonly question: ShownQuestion
  readonly value: Answer | undefined
  /** Of all questions. */
  readonly answers: Answers
  readonly texts: WidgetTexts
  readonly invalid: boolean
  /** What is asked, and what every card needs. */
  readonly prompt: ActivePrompt
  readonly ui: Ui
  /** Words, which others may stand around. */
  readonly Comment: FunctionComponent<FieldProps>
  answer(value: Answer | undefined, id?: string): void
  submit(): void
}

/** How each kind of question looks. */
export type Fields = Readonly<Partial<Record<KindName, FunctionComponent<FieldProps>>>>

/** Ids of what may describe a field; those that are not there are passed over. */
export const descriptions = 'about ends left error'
