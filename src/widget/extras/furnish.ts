import { rare } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import { Actions } from './actions.tsx'
import css from './extras.css'
import { foot } from './foot.tsx'
import { Incentive } from './incentive.tsx'

/** Adds to a widget what few prompts show besides their questions. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  ui.extras = { Actions, Incentive }
  ui.foot = foot
  addStyles(css)
  return ui.learn({ rare })
}
