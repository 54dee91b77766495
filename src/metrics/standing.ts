import type { CheckedOptions } from './check-options.ts'
import { type CheckedNotice, checkThread } from './check-thread.ts'
import type { ConfirmationAnswer, LoopThread } from './loop-thread.ts'
import { said } from './said.ts'

/** How far the loop of one thread has come. Milliseconds since 1970. */
export interface Standing {
  readonly sentMs: number
  readonly respondent: string | undefined
  /** First told more than "received". */
  readonly answeredMs: number | undefined
  /** A notice that ends it was published. */
  readonly ended: boolean
  /** A notice that ends it was first shown. */
  readonly closedMs: number | undefined
  /** Somebody was asked "Did this fix it?", as far as is known. */
  readonly asked: boolean
  /** The last answer to that. */
  readonly answer: ConfirmationAnswer | undefined
  /** Closed, and then "Not yet". */
  readonly reopened: boolean
}

const terminal = (status: CheckedNotice['status']) =>
  status === 'fixed' || status === 'shipped' || status === 'declined'
/** Of nothing else the widget asks whether it did. */
const asks = (status: CheckedNotice['status']) => status === 'fixed' || status === 'shipped'

/** Who answered has seen it. */
const shownMs = (notice: CheckedNotice): number | undefined =>
  notice.shownMs ?? notice.askedMs ?? notice.answeredMs

const firstOf = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((ms) => ms !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Of two answers in one millisecond, the less happy one. */
const moods: readonly (ConfirmationAnswer | undefined)[] = ['yes', 'unsure', 'no']

const lastAnswer = (notices: readonly CheckedNotice[]): ConfirmationAnswer | undefined =>
  notices
    .filter(({ answer }) => answer)
    .sort(
      (a, b) =>
        (a.answeredMs ?? 0) - (b.answeredMs ?? 0) ||
        moods.indexOf(a.answer) - moods.indexOf(b.answer),
    )
    .at(-1)?.answer

const wasAsked = (notice: CheckedNotice, reported: CheckedOptions['reported']): boolean => {
  if (reported === 'answers') return true
  return (reported === 'shown' ? shownMs(notice) : notice.askedMs) !== undefined
}

/** How far each loop has come at `now`; threads that were sent later are absent. */
export const standingsOf = (
  threads: readonly LoopThread[],
  options: CheckedOptions,
): readonly Standing[] => {
  if (!Array.isArray(threads)) throw new TypeError(`threads: expected a list, got ${said(threads)}`)
  return threads.flatMap((raw, index) => {
    const thread = checkThread(raw, `threads[${index}]`, options)
    if (!thread) return []
    const { sentMs, respondent, notices } = thread
    const ending = notices.filter(({ status }) => terminal(status))
    const fixes = notices.filter(({ status }) => asks(status))
    const telling = notices.filter(({ status }) => status !== 'received')
    return {
      sentMs,
      respondent,
      answeredMs: firstOf(telling.map(({ publishedMs }) => publishedMs)),
      ended: ending.length > 0,
      closedMs: firstOf(ending.map(shownMs)),
      asked: fixes.some((notice) => wasAsked(notice, options.reported)),
      answer: lastAnswer(fixes),
      reopened: ending.some(({ answer }) => answer === 'no'),
    }
  })
}
