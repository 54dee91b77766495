import type { ActiveNotice } from '../../model/active.ts'
import type { View } from '../card.tsx'
import type { NoticeUi } from '../ui.ts'
import { askText } from './notice-ask.tsx'
import { NoticeCard } from './notice-card.tsx'

const noticeSays = (active: ActiveNotice, ui: NoticeUi): string => {
  const { texts } = ui
  const { step, problem, anchor, title } = active
  if (problem) return texts['not-saved']
  if (step === 'done') return texts.teamTold
  const news = step === 'comment' || anchor ? '' : title
  return step === 'ask' ? `${news} ${askText(active, ui)}` : news
}

/** News for the customer, as a card. */
export const noticeView = (active: ActiveNotice, ui: NoticeUi): View => {
  return {
    role: 'region',
    closeText: ui.texts.dismiss,
    mount: 'after',
    spot: active.anchor,
    lang: active.lang,
    step: active.step,
    says: noticeSays(active, ui),
    content: <NoticeCard active={active} ui={ui} />,
    close: () => active.dismiss(),
  }
}
