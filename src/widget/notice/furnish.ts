import { notice as texts } from '../../languages/en.ts'
import type { Furnish } from '../furnish.ts'
import type { NoticeUi } from '../ui.ts'
import css from './notice.css'
import { noticeView } from './notice-view.tsx'
import { createOnce } from './once.ts'

/** Adds to a widget how notices look, and what they say. */
export const furnish: Furnish = ({ ui, addStyles, show }) => {
  const { $prompt, $thanks, $notice } = ui
  addStyles(css)
  const once = createOnce()
  show([$prompt, $thanks, $notice], () => {
    const notice = $notice.get()
    // Its texts came with it.
    const view = notice && noticeView(notice, { ...(ui as NoticeUi), once })
    // In front stands what the person has opened.
    return view?.spot || !($prompt.get() ?? $thanks.get()) ? view : undefined
  })
  return ui.learn({ notice: texts })
}
