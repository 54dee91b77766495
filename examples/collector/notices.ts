import { randomBytes } from 'node:crypto'
import type { Notice } from '../../src/model/notice.ts'
import { type Addressees, address, addressedThreads, unreachable } from './addressees.ts'
import { ApiError } from './api-error.ts'
import { nextSeq } from './database.ts'
import { checkNotice, invalidNotice, type NoticeDraft } from './notice-check.ts'
import { refreshStates } from './states.ts'
import type { Database, Trx } from './tables.ts'

/** A notice that is out, and the refs of those who spoke but left no claim to reach them by. */
export interface Published {
  readonly notice: Notice
  readonly unreachable: readonly string[]
}

const checked = (value: unknown): NoticeDraft => {
  const result = checkNotice(value)
  if ('problems' in result) throw invalidNotice(result.problems)
  return result.draft
}

/** Writes down a revision, and moves the threads that it answers. */
const say = async (trx: Trx, notice: Notice, responses: readonly string[]): Promise<void> => {
  const json = JSON.stringify(notice)
  const { id, rev } = notice
  await trx
    .insertInto('notices')
    .values({ id, rev, revoked: 0, json })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ rev, json }))
    .execute()
  await trx
    .insertInto('revisions')
    .values({
      notice: id,
      rev,
      seq: await nextSeq(trx),
      json,
      received_at: new Date().toISOString(),
    })
    .execute()
  for (const response of responses)
    await trx.insertInto('addressed').values({ notice: id, rev, response }).execute()
  await refreshStates(trx, responses)
}

const noticeOf = (
  draft: NoticeDraft,
  fixed: Pick<Notice, 'id' | 'rev' | 'at'>,
  { to, voices }: Pick<Addressees, 'to' | 'voices'>,
): Notice => {
  const { id: _id, at: _at, to: _to, voices: _voices, ...rest } = draft
  const { id, rev, at } = fixed
  return { id, rev, ...rest, at, ...(voices !== undefined && { voices }), to }
}

/** Publishes a notice. Throws an ApiError with 422 for one that is not right. */
export const publishNotice = (db: Database, value: unknown): Promise<Published> =>
  db.transaction().execute(async (trx) => {
    const draft = checked(value)
    const id = draft.id ?? `n_${randomBytes(8).toString('base64url')}`
    const taken = await trx.selectFrom('notices').select('id').where('id', '=', id).execute()
    if (taken.length > 0)
      throw new ApiError(
        409,
        'notice-exists',
        `There is a notice "${id}". PUT a new revision of it.`,
      )
    const addressees = await address(trx, draft)
    const at = draft.at ?? new Date().toISOString()
    const notice = noticeOf(draft, { id, rev: 1, at }, addressees)
    await say(
      trx,
      notice,
      addressees.threads.map(({ response }) => response),
    )
    return { notice, unreachable: unreachable(addressees.threads) }
  })

/** A notice as it stands. Throws an ApiError with 404, or with 410 when it was taken back. */
export const standingNotice = async (db: Database, id: string): Promise<Notice> => {
  const row = await db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ApiError(404, 'notice-unknown', `There is no notice "${id}".`)
  if (row.revoked)
    throw new ApiError(410, 'notice-revoked', `"${id}" was taken back. Publish a new notice.`)
  return JSON.parse(row.json) as Notice
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sameTo = (given: unknown, standing: Notice['to']): boolean =>
  given === undefined || JSON.stringify(given) === JSON.stringify(standing)

/**
 * Publishes the next revision of a notice: a field that is absent stays as it was, null takes it
 * away, and without `to` it tells the same people.
 */
export const changeNotice = (db: Database, id: string, value: unknown): Promise<Published> =>
  db.transaction().execute(async (trx) => {
    const standing = await standingNotice(trx, id)
    if (!isRecord(value)) throw invalidNotice([{ path: '', message: 'expected a notice' }])
    const { at, rev: _rev, ...given } = value
    const merged = Object.entries({ ...standing, at, ...given, id }).filter(
      ([, field]) => field !== null && field !== undefined,
    )
    const keepsTo = sameTo(given.to ?? undefined, standing.to)
    const draft = checked({
      ...Object.fromEntries(merged),
      // Whom it told may have been erased since: nothing to check there.
      ...(keepsTo && { to: 'everyone' }),
    })
    const addressees = keepsTo
      ? { to: standing.to, voices: draft.voices, threads: await addressedThreads(trx, standing) }
      : await address(trx, {
          ...draft,
          ...(given.voices === undefined && { voices: undefined }),
        } as NoticeDraft)
    const notice = noticeOf(
      draft,
      { id, rev: standing.rev + 1, at: draft.at ?? new Date().toISOString() },
      addressees,
    )
    await say(
      trx,
      notice,
      addressees.threads.map(({ response }) => response),
    )
    return { notice, unreachable: unreachable(addressees.threads) }
  })

/** Takes a notice back: it leaves the feed, and devices that know it are told. */
export const revokeNotice = (db: Database, id: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('notices').select('id').where('id', '=', id).executeTakeFirst()
    if (!row) throw new ApiError(404, 'notice-unknown', `There is no notice "${id}".`)
    await trx.updateTable('notices').set({ revoked: 1 }).where('id', '=', id).execute()
    const told = await trx
      .selectFrom('addressed')
      .select('response')
      .distinct()
      .where('notice', '=', id)
      .union(trx.selectFrom('confirmations').select('response').where('notice', '=', id))
      .execute()
    await refreshStates(
      trx,
      told.map(({ response }) => response),
    )
  })
