import type { Once } from './once.ts'
import type { WidgetTexts } from './texts.ts'

/** What every card needs besides what it shows. */
export interface Ui {
  readonly texts: WidgetTexts
  readonly once: Once
  readonly policyUrl?: string | undefined
}
