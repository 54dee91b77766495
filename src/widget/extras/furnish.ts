import { rare } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import { Actions } from './actions.tsx'
import css from './extras.css'
import { Incentive } from './incentive.tsx'
import { Never } from './never.tsx'

/** Adds to a widget what few prompts show besides their questions. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  ui.extras = { Actions, Incentive, Never }
  addStyles(css)
  return ui.learn({ rare })
}
