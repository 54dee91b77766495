import { kinds } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import css from './fields.css'
import { fields } from './fields.ts'

/** Adds to a widget how questions look that few prompts ask, and what they say. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  ui.fields = fields
  addStyles(css)
  return ui.learn({ kinds })
}
