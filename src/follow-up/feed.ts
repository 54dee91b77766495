import { FeedbackError } from '../model/error.ts'
import type { Notice } from '../model/notice.ts'
import { isSound } from '../rules/sound.ts'

/** More are not looked at: a file that outgrew this has to be split. */
const maxNotices = 5000

/** A kind and a status; others are for later versions. */
const known =
  /^(update|question|reward|invite) (undefined|received|planned|in_progress|fixed|shipped|declined)$/

type Raw = { readonly [key: string]: unknown }

const raw = (value: unknown) => Object(value) as Raw

type Fits = (value?: unknown) => unknown
type Fields = { readonly [name: string]: Fits }

const wrongIn = (value: Raw, fields: Fields) =>
  Object.keys(fields).find((name) => !fields[name]?.(value[name]))

const isText: Fits = (value) => value && string(value)

// These may be absent.
const string: Fits = (value = '') => typeof value === 'string'
const number: Fits = (value = 0) => typeof value === 'number'
const texts: Fits = (value = []) => Array.isArray(value) && value.every(isText)
const shape =
  (fields: Fields): Fits =>
  (value) =>
    !wrongIn(raw(value), fields)

/** What a device needs of a notice to show it to the right people at the right time. */
const fields: Fields = {
  id: isText,
  rev: (rev) => rev && number(rev),
  at: isText,
  text: (text) =>
    Object.keys(raw(text)).length &&
    Object.values(raw(text)).every(shape({ title: isText, body: string })),
  to: (to) =>
    to === 'everyone' || (raw(to) === to && shape({ claims: texts, responses: texts })(to)),
  by: string,
  voices: number,
  url: string,
  since: shape({ release: string }),
  place: shape({ pages: texts, anchor: string }),
  ask: shape({ after: string, withinDays: number }),
  expires: string,
  sealed: shape({}),
  words: (words) => Object.values(raw(words)).every(shape({ text: string, code: string })),
}

/** A link may leave for another site, but never run anything here: no scheme but http(s). */
const link = /^https?:|^[^:]*([/?#]|$)/i

const trusted = (notice: Raw) => {
  const { url = ':' } = notice
  return { ...notice, url: link.exec(url as string)?.input } as unknown as Notice
}

/**
 * The notices of a feed that were not taken back. A broken one is skipped and reported; what a
 * later version will understand is skipped.
 *
 * @param operators of conditions, by name
 * @returns undefined where the whole cannot be read
 */
export const parseFeed = (
  value: unknown,
  operators: object,
  onError: (error: FeedbackError) => void,
): readonly Notice[] | undefined => {
  const { version, shelves, revoked, notices } = raw(value)
  if (Number(version) > 1) return undefined
  if (version !== 1 || !Array.isArray(notices) || shelves) {
    const must = 'A feed needs version 1, notices, and no shelves'
    onError(new FeedbackError('feed-unreachable', must))
    return undefined
  }
  const takenBack = new Set([revoked].flat())
  const isFit = (value: unknown, index: number) => {
    const notice = raw(value)
    if (!known.test(`${notice.kind} ${notice.status}`)) return false
    const { audience } = raw(notice.to)
    const wrong =
      wrongIn(notice, fields) ?? (audience && !isSound(audience, operators) && 'to.audience')
    if (!wrong) return !takenBack.has(notice.id)
    const path = `notices[${index}].${wrong}`
    onError(new FeedbackError('notice-invalid', `The feed's ${path} is malformed`, { path }))
    return false
  }
  return notices.slice(0, maxNotices).filter(isFit).map(trusted)
}
