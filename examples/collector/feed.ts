import { createHash } from 'node:crypto'
import type { Feed, Notice } from '../../src/model/notice.ts'
import type { Database } from './tables.ts'

/** A date without a time is inclusive: it ends with that day. */
const endOf = (expires: string): number => {
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(expires)
  return Date.parse(expires) + (wholeDay ? 24 * 60 * 60 * 1000 : 0)
}

/** Whether a notice has not expired. */
export const isCurrent = ({ expires }: Pick<Notice, 'expires'>, now: number): boolean =>
  expires === undefined || now < endOf(expires)

// Without a claim it is for people who are signed in, or whoever it told has since been erased.
const isPublic = ({ to }: Notice): boolean =>
  !(typeof to === 'object' && 'claims' in to && to.claims.length === 0)

/** The public feed: what is published and not expired, addressed by claims alone. */
export const readFeed = async (db: Database, now = Date.now()): Promise<Feed> => {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .orderBy('rowid' as 'id')
    .execute()
  return {
    version: 1,
    revoked: rows.filter(({ revoked }) => revoked).map(({ id }) => id),
    notices: rows
      .filter(({ revoked }) => !revoked)
      .map(({ json }) => JSON.parse(json) as Notice)
      .filter((notice) => isPublic(notice) && isCurrent(notice, now)),
  }
}

/** A strong ETag: the same bytes, the same tag. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** Whether `If-None-Match` names this tag; proxies may have made it a weak one. */
export const matchesEtag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
