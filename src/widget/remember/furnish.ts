import { rare } from '../../languages/en.ts'
import type { Here } from '../../model/here.ts'
import type { Furnish } from '../furnish.ts'
import type { Ui } from '../ui.ts'
import css from './remember.css'
import { rememberSwitch } from './remember-switch.tsx'

/** What the switch takes from the client. */
export interface RememberCore {
  readonly here: () => Here
  readonly update: (changes: Partial<Here>) => void
}

/** Says below a comment that it stays on this device, and lets the person decide otherwise. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  const { foot, here, update } = ui as Ui & RememberCore
  ui.foot = (prompt, ui) => [
    foot?.(prompt, ui),
    rememberSwitch(prompt, ui, here().remember !== false, update),
  ]
  addStyles(css)
  // It comes with the next letter, never by itself: the card would move.
  return ui.learn({ rare })
}
