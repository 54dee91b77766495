import { type Status, statuses } from '../model/notice.ts'
import type { CheckedOptions } from './check-options.ts'
import type { ConfirmationAnswer, LoopNotice, LoopThread } from './loop-thread.ts'
import { msOf } from './ms-of.ts'
import { said } from './said.ts'

/** A notice as of now; what came later is undefined. Milliseconds since 1970. */
export interface CheckedNotice {
  readonly status: Status | undefined
  readonly publishedMs: number
  readonly shownMs: number | undefined
  readonly askedMs: number | undefined
  readonly answeredMs: number | undefined
  readonly answer: ConfirmationAnswer | undefined
}

/** A thread as of now. */
export interface CheckedThread {
  readonly sentMs: number
  readonly respondent: string | undefined
  readonly notices: readonly CheckedNotice[]
}

const answers = ['yes', 'no', 'unsure']

/** Throws where one of a few words is another. */
const checkWord = (word: unknown, words: readonly string[], path: string): void => {
  if (!words.includes(word as string))
    throw new RangeError(
      `${path}: expected ${words.map((one) => `"${one}"`).join(', ')}, got ${said(word)}`,
    )
}

const checkRecord = (value: unknown, path: string): void => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path}: expected an object, got ${said(value)}`)
}

/** An answer without the times that are said to be reported would count as asked and shown of one. */
const checkReported = (
  { shownAt, askedAt }: LoopNotice,
  path: string,
  reported: CheckedOptions['reported'],
): void => {
  const missing =
    (reported !== 'answers' && shownAt === undefined && 'shownAt') ||
    (reported === 'asked' && askedAt === undefined && 'askedAt')
  if (missing)
    throw new TypeError(
      `${path}.${missing}: is missing though there is an answer; give it for every notice, or say less in "reported"`,
    )
}

const checkNotice = (
  notice: LoopNotice,
  path: string,
  sentMs: number,
  { nowMs, reported }: CheckedOptions,
): CheckedNotice | undefined => {
  checkRecord(notice, path)
  const { status, publishedAt, shownAt, askedAt, confirmation } = notice
  if (status !== undefined) checkWord(status, statuses, `${path}.status`)
  if (confirmation !== undefined) {
    checkRecord(confirmation, `${path}.confirmation`)
    checkWord(confirmation.answer, answers, `${path}.confirmation.answer`)
    checkReported(notice, path, reported)
  }
  let last = { name: 'sentAt', ms: sentMs }
  const next = (time: unknown, name: string): number => {
    const ms = msOf(time, `${path}.${name}`)
    if (ms < last.ms)
      throw new RangeError(
        `${path}.${name}: ${said(time)} is before ${last.name}; take both from one clock`,
      )
    last = { name, ms }
    return ms
  }
  const later = (time: unknown, name: string): number | undefined => {
    const ms = time === undefined ? undefined : next(time, name)
    return ms !== undefined && ms <= nowMs ? ms : undefined
  }
  const publishedMs = next(publishedAt, 'publishedAt')
  const shownMs = later(shownAt, 'shownAt')
  const askedMs = later(askedAt, 'askedAt')
  const answeredMs = confirmation && later(confirmation.at ?? null, 'confirmation.at')
  const answer = answeredMs === undefined ? undefined : confirmation?.answer
  return publishedMs > nowMs
    ? undefined
    : { status, publishedMs, shownMs, askedMs, answeredMs, answer }
}

/**
 * The thread as it stood at `now`; undefined where it was not sent yet.
 *
 * @throws TypeError, RangeError with the path of what is wrong
 */
export const checkThread = (
  thread: LoopThread,
  path: string,
  options: CheckedOptions,
): CheckedThread | undefined => {
  checkRecord(thread, path)
  const { notices = [], respondent } = thread
  if (respondent !== undefined && (typeof respondent !== 'string' || respondent === ''))
    throw new TypeError(`${path}.respondent: expected an id, got ${said(respondent)}`)
  if (!Array.isArray(notices))
    throw new TypeError(`${path}.notices: expected a list, got ${said(notices)}`)
  const sentMs = msOf(thread.sentAt, `${path}.sentAt`)
  const checked = notices.flatMap(
    (notice, index) => checkNotice(notice, `${path}.notices[${index}]`, sentMs, options) ?? [],
  )
  return sentMs > options.nowMs ? undefined : { sentMs, respondent, notices: checked }
}
