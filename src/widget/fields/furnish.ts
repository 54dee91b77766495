import type { Furnish } from '../furnish.ts'
import { fieldTexts } from './field-texts.ts'
import css from './fields.css'
import { fields } from './fields.ts'

/** Adds to a widget how questions look that few prompts ask, and what they say. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  ui.fields = fields
  ui.texts = { ...fieldTexts, ...ui.texts }
  addStyles(css)
}
