import { notice as texts } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import type { NoticeUi } from '../ui.ts'
import { createClosed } from './closed.ts'
import css from './notice.css'
import { noticeView } from './notice-view.tsx'
import { createOnce } from './once.ts'
import { undoView } from './undo-view.tsx'

/** Adds to a widget how notices look, and what they say. */
export const furnish: Furnish = ({ ui, addStyles, show }) => {
  const { $prompt, $thanks, $notice } = ui
  addStyles(css)
  const once = createOnce()
  const { $closed, close, forget } = createClosed(ui as NoticeUi)
  show([$prompt, $thanks, $notice, $closed], () => {
    const notice = $notice.get()
    const closed = $closed.get()
    // Its texts came with it.
    const parts = { ...(ui as NoticeUi), once, close }
    const view = notice
      ? noticeView(notice, parts, () => close(notice))
      : closed && undoView(closed.active, closed.said, parts, forget)
    // In front stands what the person has opened.
    return view?.spot || !($prompt.get() ?? $thanks.get()) ? view : undefined
  })
  return ui.learn({ notice: texts })
}
