import { noticeTexts } from '../../model/notice-texts.ts'
import type { Furnish } from '../furnish.ts'
import css from './notice.css'
import { noticeView } from './notice-view.tsx'

/** Adds to a widget how notices look, and what they say. */
export const furnish: Furnish = ({ ui, addStyles }) => {
  ui.noticeView = noticeView
  ui.texts = { ...noticeTexts, ...ui.texts }
  addStyles(css)
}
