import type { ActiveNotice } from '../model/active.ts'
import type { NoticeTexts } from '../model/notice-texts.ts'
import type { View } from './card.tsx'
import type { Fields } from './fields/field.ts'
import type { Once } from './once.ts'
import type { WidgetTexts } from './texts.ts'

/** What a card of a notice needs besides what it shows. */
export interface NoticeUi extends Ui {
  readonly texts: WidgetTexts & NoticeTexts
}

/** What every card needs besides what it shows. */
export interface Ui {
  texts: WidgetTexts
  readonly once: Once
  /** How questions look that few prompts ask, once that has been fetched. */
  fields: Fields
  /** How a notice is shown; it is here before the first one is. */
  noticeView?: (notice: ActiveNotice, ui: Ui) => View
  readonly policyUrl?: string | undefined
}
