import type { WritableAtom } from 'nanostores'
import { rare } from '../../languages/en.ts'
import type { ActivePrompt } from '../../model/active.ts'
import type { Here } from '../../model/here.ts'
import type { Furnish } from '../furnish.ts'
import type { Ui } from '../ui.ts'
import css from './remember.css'
import { rememberSwitch } from './remember-switch.tsx'

/** What the switch takes from the client. */
export interface RememberCore {
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly here: () => Here
  readonly update: (changes: Partial<Here>) => void
}

/** Says below a comment that it stays on this device, and lets the person decide otherwise. */
export const furnish: Furnish = async ({ ui, addStyles }) => {
  const { foot, here, update, $prompt } = ui as Ui & RememberCore
  ui.foot = (prompt, ui) => [
    foot?.(prompt, ui),
    rememberSwitch(prompt, ui, here().remember !== false, update),
  ]
  addStyles(css)
  await ui.learn({ rare })
  // Whoever has stopped typing sees it too.
  const prompt = $prompt.get()
  if (prompt) $prompt.set({ ...prompt })
}
