import type { Fields } from './fields/field.ts'
import type { Once } from './once.ts'
import type { WidgetTexts } from './texts.ts'

/** What a card of a notice needs besides what it shows. */
export interface NoticeUi extends Ui {
  readonly texts: Required<WidgetTexts>
}

/** What every card needs besides what it shows. */
export interface Ui {
  readonly texts: WidgetTexts
  readonly once: Once
  readonly fields: () => Fields
  readonly policyUrl?: string | undefined
}
