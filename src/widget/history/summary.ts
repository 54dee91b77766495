import type { HistoryThread } from '../../model/history.ts'
import { put, type WidgetTexts } from '../texts.ts'

const tells = /^(planned|in_progress|fixed|shipped|declined|confirmed|reopened)$/

/** Whether the last word on it was that it is done. */
const isDone = ({ steps }: HistoryThread) =>
  /^(fixed|shipped|confirmed)$/.test(
    `${steps.filter(({ state }) => tells.test(state)).at(-1)?.state}`,
  )

/** What became of it all: "You sent 4, 2 are fixed". */
export const summary = (threads: readonly HistoryThread[], texts: WidgetTexts): string => {
  const sent = threads.length
  const count = threads.filter(isDone).length
  if (!sent) return `${texts.nothingSent}`
  return count ? put(texts, 'sentFixed', { sent, count }) : put(texts, 'sentCount', { count: sent })
}
