import type { Notice } from '../model/notice.ts'
import { itemOf } from './item.ts'
import type { Tree } from './tree.ts'
import type { View } from './view.ts'

/**
 * The whole list, or as much of it as is shown. By role, not by `ul`: that has bullets and an indent until somebody takes them
 * away, and this has to look right without a style sheet.
 *
 * @param shown how many notices
 */
export const listOf = (notices: readonly Notice[], view: View, shown = view.limit): Tree => {
  const { texts, lang, to } = view
  const told = notices.filter((notice) => !to || notice.to === to)
  const items = told
    .slice(0, shown)
    .map((notice): Tree => ['div', { role: 'listitem' }, itemOf(notice, view)])
  if (!items.length) return ['div', {}, ['p', { lang }, texts.none]]
  const list: Tree = ['div', { role: 'list' }, ...items]
  if (told.length <= shown) return ['div', {}, list]
  const more: Tree = ['button', { type: 'button', class: 'windchime-more', lang }, texts.more]
  return ['div', {}, list, more]
}
