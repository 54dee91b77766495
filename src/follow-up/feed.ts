import { FeedbackError } from '../model/error.ts'
import { type Notice, type NoticeText, statuses } from '../model/notice.ts'
import { timeOf } from '../rules/time-of.ts'

/** A notice to the people behind some claims. */
export interface ClaimNotice extends Notice {
  readonly to: { readonly claims: readonly string[] }
}

/** More are not looked at: a file that outgrew this has to be split. */
const maxNotices = 5000

/** Longer texts are cut: no card can show them. */
const maxTitle = 200
const maxBody = 5000

const kinds: readonly unknown[] = [
  'update',
  'question',
  'reward',
  'invite',
] satisfies Notice['kind'][]

type Raw = { readonly [key: string]: unknown }

const raw = (value: unknown): Raw =>
  (typeof value === 'object' ? (value as Raw | null) : null) ?? {}
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isDate = (value: unknown) => timeOf(value) > 0
const isAbsent = (value: unknown) => value === undefined || value === null
const either = (value: unknown, fits: (value: unknown) => boolean) => isAbsent(value) || fits(value)

const areWords = (value: unknown, needsBody: boolean) => {
  const words = Object.values(raw(value)).map(raw)
  const fit = ({ title, body }: Raw) => isText(title) && (needsBody ? isText : fitsBody)(body)
  return words.length > 0 && words.every(fit)
}
const fitsBody = (value: unknown) => isAbsent(value) || typeof value === 'string'

/** What each field has to be; what is not named here does not get in. */
const fields: { readonly [name: string]: (value: unknown, notice: Raw) => boolean } = {
  id: isText,
  rev: Number.isFinite,
  kind: isText,
  status: (status, { kind }) => (kind === 'update' ? isText : fitsBody)(status),
  at: isDate,
  // Nobody is told "no" without a reason.
  text: (text, { status }) => areWords(text, status === 'declined'),
  to: (to) => areTexts(raw(to).claims),
  since: (since) => either(since, () => isText(raw(since).release)),
  place: (place) => either(raw(place).pages, areTexts) && either(raw(place).anchor, isText),
  ask: (ask) => either(raw(ask).after, isText) && either(raw(ask).withinDays, Number.isFinite),
  expires: (expires) => either(expires, isDate),
}

/** What this version does not know yet is no mistake. */
const isForLater = ({ kind, status, to }: Raw) =>
  (isText(kind) && !kinds.includes(kind)) ||
  (isText(status) && !(statuses as readonly string[]).includes(status)) ||
  to === 'everyone' ||
  'audience' in raw(to)

/** A link may leave for another site, but never run anything here. */
const isLink = (url: unknown) => {
  try {
    return isText(url) && /^https?:$/.test(new URL(url, 'https://here.invalid').protocol)
  } catch {
    return false
  }
}

const cutWords = (text: NoticeText): NoticeText =>
  Object.fromEntries(
    Object.entries(text).map(([tag, { title, body }]) => [
      tag,
      { title: title.slice(0, maxTitle), ...(body && { body: body.slice(0, maxBody) }) },
    ]),
  )

const trusted = (notice: Raw): ClaimNotice => {
  const { by, voices, url } = notice
  const known = Object.keys(fields).filter((name) => !isAbsent(notice[name]))
  return {
    ...(Object.fromEntries(known.map((name) => [name, notice[name]])) as unknown as ClaimNotice),
    text: cutWords(notice.text as NoticeText),
    ...(isText(by) && { by: by.slice(0, maxTitle) }),
    ...(Number(voices) > 0 && { voices: Number(voices) }),
    ...(isLink(url) && { url: url as string }),
  }
}

const refuse = (what: string) =>
  new FeedbackError('feed-unreachable', `The feed ${what}; nobody is told anything from it`)

/**
 * The notices of a feed that were not taken back, each id once with its highest rev. A broken one
 * is skipped and reported; one that a later version will understand is skipped.
 *
 * @returns undefined where the whole feed is of a later version
 * @throws FeedbackError where it is no feed
 */
export const parseFeed = (
  value: unknown,
  onBroken: (error: FeedbackError) => void,
): ClaimNotice[] | undefined => {
  const { version, shelves, revoked, notices } = raw(value)
  if (Number(version) > 1) return undefined
  if (version !== 1) throw refuse('does not say "version": 1')
  if (Number(shelves) > 0) throw refuse('says "shelves", which this version cannot read')
  if (!Array.isArray(notices)) throw refuse('holds no list of "notices"')
  const takenBack = new Set(Array.isArray(revoked) ? revoked : [])
  const newest = new Map<string, ClaimNotice>()
  for (const [index, one] of notices.slice(0, maxNotices).entries()) {
    const notice = raw(one)
    if (isForLater(notice) || takenBack.has(notice.id)) continue
    const wrong = Object.keys(fields).find((name) => !fields[name]?.(notice[name], notice))
    const path = `notices[${index}].${wrong}`
    if (wrong)
      onBroken(
        new FeedbackError(
          'notice-invalid',
          `${path} in the feed is missing or malformed; the notice is skipped until it is corrected`,
          { path },
        ),
      )
    else if (!(Number(newest.get(notice.id as string)?.rev) > Number(notice.rev)))
      newest.set(notice.id as string, trusted(notice))
  }
  return [...newest.values()]
}
