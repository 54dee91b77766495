import type { ShownQuestion } from '../../model/active.ts'
import type { Answer } from '../../model/answer.ts'
import type { WidgetTexts } from '../texts.ts'

/** What every field gets. It renders the question's title as `#title`, which names the card. */
export interface FieldProps {
  readonly question: ShownQuestion
  readonly value: Answer | undefined
  readonly texts: WidgetTexts
  readonly invalid: boolean
  answer(value: Answer | undefined): void
  submit(): void
}

/** Ids of what may describe a field; those that are not there are passed over. */
export const descriptions = 'about ends left error'
