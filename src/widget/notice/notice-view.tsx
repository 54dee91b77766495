import type { ActiveNotice } from '../../model/active.ts'
import type { View } from '../card.tsx'
import type { NoticeUi } from '../ui.ts'
import { DigestCard, digestTitle } from './digest-card.tsx'
import { askText } from './notice-ask.tsx'
import { NoticeCard } from './notice-card.tsx'

const noticeSays = (active: ActiveNotice, ui: NoticeUi): string => {
  const { texts } = ui
  const { step, problem, anchor, title, count } = active
  if (problem) return texts['not-saved']
  if (step === 'done') return texts.teamTold
  if (count > 1) return digestTitle(active, ui)
  const news = step === 'comment' || anchor ? '' : title
  return step === 'ask' ? `${news} ${askText(active, ui)}` : news
}

/** News for the customer, as a card. @param close takes it away, and offers the way back */
export const noticeView = (active: ActiveNotice, ui: NoticeUi, close: () => void): View => {
  const Content = active.count > 1 ? DigestCard : NoticeCard
  return {
    role: 'region',
    closeText: ui.texts.dismiss,
    mount: 'after',
    spot: active.anchor,
    lang: active.lang,
    step: active.step,
    says: noticeSays(active, ui),
    content: <Content active={active} ui={ui} />,
    close,
  }
}
