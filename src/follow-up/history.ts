import type { HistoryStep, HistoryThread } from '../model/history.ts'
import type { Notice, NoticeText } from '../model/notice.ts'
import type { NoticeRecord, Thread } from '../model/thread.ts'
import { wordsOf } from '../model/thread.ts'
import { addresses } from './match.ts'
import { recordOf } from './record.ts'

const iso = (at: number | undefined) => at !== undefined && new Date(at).toISOString()

/** What the customer said to a notice. */
const saidTo = (notice: string, record: NoticeRecord): HistoryStep[] => {
  const { confirmed, repliedAt } = record
  const [confirmedAt, replied] = [iso(record.confirmedAt), iso(repliedAt)]
  const state = confirmed === 'yes' ? 'confirmed' : confirmed === 'no' && 'reopened'
  return [
    ...(state && confirmedAt ? [{ state, at: confirmedAt, notice } as const] : []),
    ...(replied ? [{ state: 'replied', at: replied, notice } as const] : []),
  ]
}

/**
 * A thread as "Your feedback" shows it.
 *
 * @param langOf the language that suits the reader best, of those that a text is in
 */
export const historyOf = (
  thread: Thread,
  notices: readonly Notice[],
  langOf: (text: NoticeText) => string,
): HistoryThread => {
  const { id, ref, prompt, at, answers, questions, muted = false } = thread
  const steps = notices
    .filter((notice) => addresses(notice, thread))
    .flatMap((notice): HistoryStep[] => {
      const { kind, status, text, by, url, words } = notice
      const record = recordOf(thread, notice)
      const lang = langOf(text)
      const told = {
        state: status ?? kind,
        at: notice.at,
        notice: notice.id,
        rev: notice.rev,
        ...text[lang],
        ...words?.[id],
        lang,
        by,
        url,
        unread: !record.shownAt,
      }
      return [told, ...saidTo(notice.id, record)]
    })
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return {
    id,
    ref,
    prompt,
    at,
    answers,
    questions,
    words: wordsOf(thread),
    state: steps.at(-1)?.state ?? 'sent',
    muted,
    steps: [{ state: 'sent', at }, ...steps],
  }
}
