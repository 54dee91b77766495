import { history, notice } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import type { Ui } from '../ui.ts'
import css from './history.css'
import type { HistoryCore } from './history-core.ts'
import { createPanel } from './panel.ts'

interface HistoryHolder extends Ui, HistoryCore {
  /** Opens the panel, once there is one. */
  panel?: () => Promise<void>
}

/** Opens "Your feedback"; the first time it adds to the widget what that needs. */
export const furnish: Furnish = async (widget) => {
  // The widget has been mounted with all of the client.
  const ui = widget.ui as HistoryHolder
  await ui.learn({ notice, history })
  if (!ui.panel) widget.addStyles(css)
  ui.panel ??= createPanel(widget, ui)
  await ui.panel()
}
