import type { View } from '../card.tsx'
import { HistoryPanel } from './history-panel.tsx'
import type { HistoryUi } from './history-ui.ts'

/** "Your feedback", as a card. */
export const historyView = (ui: HistoryUi): View => ({
  role: 'region',
  mount: 'append',
  lang: ui.texts.lang,
  closeText: `${ui.texts.close}`,
  step: 'history',
  says: ui.state.says,
  content: <HistoryPanel ui={ui} />,
  close: ui.acts.close,
})
