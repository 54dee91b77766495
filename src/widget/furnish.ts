import { fieldTexts } from './fields/field-texts.ts'
import css from './fields/fields.css'
import { fields } from './fields/fields.ts'
import type { mountWidget } from './widget.tsx'

/** Adds to a widget how questions look that few prompts ask, and what they say. */
export const furnish = ({ ui, moreSheet }: ReturnType<typeof mountWidget>): void => {
  ui.fields = fields
  ui.texts = { ...fieldTexts, ...ui.texts }
  moreSheet.replaceSync(css)
}

export type Furnish = typeof furnish
