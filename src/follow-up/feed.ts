import { FeedbackError } from '../model/error.ts'
import { type Notice, statuses } from '../model/notice.ts'

/** More are not looked at: a file that outgrew this has to be split. */
const maxNotices = 5000

const kinds: readonly unknown[] = ['update', 'question', 'reward', 'invite']
const knownStatuses: readonly unknown[] = [undefined, ...statuses]

type Raw = { readonly [key: string]: unknown }

const raw = (value: unknown) => Object(value) as Raw

/** Whether a value, where there is one, is like a sample: of its type, or what its test accepts. */
const fits = (value: unknown, sample: unknown): boolean => {
  if (typeof sample === 'function') return sample(value)
  if (value === undefined || typeof sample !== 'object')
    return typeof (value ?? sample) === typeof sample
  return Array.isArray(sample)
    ? Array.isArray(value) && value.every((one) => fits(one, sample[0]))
    : !wrongIn(raw(value), sample as Raw)
}

const wrongIn = (value: Raw, sample: Raw) =>
  Object.keys(sample).find((name) => !fits(value[name], sample[name]))

const isText = (value: unknown) => value !== '' && typeof value === 'string'
const isDate = (value: unknown) => Date.parse(value as string) > 0
const words = { title: isText, body: '' }

const sample: Raw = {
  id: isText,
  rev: Number.isFinite,
  at: isDate,
  text: (text: unknown) =>
    Object.keys(raw(text)).length && Object.values(raw(text)).every((one) => fits(one, words)),
  to: (to: unknown) => to && fits(to, { claims: [''] }),
  by: '',
  voices: 0,
  url: '',
  since: { release: '' },
  place: { pages: [''], anchor: '' },
  ask: { after: '', withinDays: 0 },
  expires: (date = 1) => isDate(date),
}

/** A link may leave for another site, but never run anything here: no scheme but http(s). */
const link = /^https?:|^[^:]*([/?#]|$)/i

const trusted = (notice: Raw) => {
  const { url } = notice
  return { ...notice, url: link.test(`${url}`) ? url : undefined } as unknown as Notice
}

/**
 * The notices of a feed that were not taken back. A broken one is skipped and reported; what a
 * later version will understand is skipped.
 *
 * @returns undefined where the whole cannot be read
 */
export const parseFeed = (
  value: unknown,
  onError: (error: FeedbackError) => void,
): readonly Notice[] | undefined => {
  const { version, shelves, revoked, notices } = raw(value)
  if (Number(version) > 1) return undefined
  if (version !== 1 || !Array.isArray(notices) || Number(shelves) > 0) {
    const must = 'A feed must have version 1, a list of notices, and no shelves'
    onError(new FeedbackError('feed-unreachable', must))
    return undefined
  }
  const takenBack = new Set([revoked].flat())
  return notices.slice(0, maxNotices).flatMap((it, index) => {
    const notice = raw(it)
    if (!kinds.includes(notice.kind) || !knownStatuses.includes(notice.status)) return []
    const wrong = wrongIn(notice, sample)
    if (!wrong) return takenBack.has(notice.id) ? [] : [trusted(notice)]
    const path = `notices[${index}].${wrong}`
    onError(
      new FeedbackError('notice-invalid', `The feed's ${path} is malformed: correct it`, { path }),
    )
    return []
  })
}
