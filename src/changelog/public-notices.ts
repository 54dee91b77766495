import { type Notice, statuses } from '../model/notice.ts'

type Raw = { readonly [key: string]: unknown }

const raw = (value: unknown) => Object(value) as Raw

/** ISO 8601. Browsers disagree on anything else. */
const moment = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/

/** Nobody reads more of one notice in a list. */
const maxLetters = 20_000

// Not blanks or marks of direction alone: nobody would see them.
const isText = (value: unknown) =>
  typeof value === 'string' &&
  /[^\s\u202a-\u202e\u2066-\u2069]/.test(value) &&
  value.length < maxLetters

const isTextOrNone = (value: unknown = '') => typeof value === 'string' && value.length < maxLetters

const isWording = (value: unknown) => isText(raw(value).title) && isTextOrNone(raw(value).body)

/**
 * An address that tells a reader nothing: everyone, or claims. A rule for an audience and the ids
 * of responses say something about people, so what is told to them is told to no one else.
 */
const isForAll = (to: unknown) =>
  to === 'everyone' || (Array.isArray(raw(to).claims) && Object.keys(raw(to)).length === 1)

const isPublic = ({ id, kind, status, at, text, by, voices, url, to, sealed }: Raw) =>
  kind === 'update' &&
  (status === undefined || (statuses as readonly unknown[]).includes(status)) &&
  sealed === undefined &&
  isForAll(to) &&
  isText(id) &&
  isText(at) &&
  moment.test(at as string) &&
  !Number.isNaN(Date.parse(at as string)) &&
  Object.keys(raw(text)).length > 0 &&
  Object.values(raw(text)).every(isWording) &&
  isTextOrNone(by) &&
  (voices === undefined || typeof voices === 'number') &&
  isTextOrNone(url)

/**
 * What a feed tells the public, newest first. One that has expired is still there: its card is not
 * news any more, but it was done. No clock is asked, so a server and every browser show the same.
 *
 * @param feed as it was parsed from JSON, and not trusted
 * @returns undefined where the whole cannot be read
 */
export const publicNotices = (feed: unknown): readonly Notice[] | undefined => {
  const { version, revoked, notices } = raw(feed)
  if (version !== 1 || !Array.isArray(notices)) return undefined
  const takenBack = new Set([revoked].flat())
  const latest = new Map<unknown, Raw>()
  for (const notice of notices.map(raw)) {
    const { id, rev } = notice
    if (typeof rev === 'number' && !((latest.get(id)?.rev as number) >= rev)) latest.set(id, notice)
  }
  return [...latest.values()]
    .filter((notice) => isPublic(notice) && !takenBack.has(notice.id))
    .map((notice) => ({ notice: notice as unknown as Notice, ms: Date.parse(`${notice.at}`) }))
    .sort((one, other) => other.ms - one.ms)
    .map(({ notice }) => notice)
}
