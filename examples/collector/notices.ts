import { randomBytes } from 'node:crypto'
import type { Notice } from '../../src/model/notice.ts'
import { type Addressees, address, addressedThreads, unreachable } from './addressees.ts'
import { ApiError } from './api-error.ts'
import { checkNotice, invalidNotice, type NoticeDraft } from './notice-check.ts'
import { type PrivateWords, privateWords } from './private-words.ts'
import { sayNotice } from './say-notice.ts'
import { keptSealed, openWarnings, sealWords } from './sealing.ts'
import type { Database, Trx } from './tables.ts'

/** A notice that is out, and what the team should know about it. */
export interface Published {
  readonly notice: Notice
  /** The refs of those who spoke but cannot be reached. */
  readonly unreachable: readonly string[]
  readonly warnings: readonly string[]
}

const checked = (value: unknown): NoticeDraft => {
  const result = checkNotice(value)
  if ('problems' in result) throw invalidNotice(result.problems)
  return result.draft
}

/** A revision about to be published. */
interface Revision extends Pick<Notice, 'id' | 'rev'> {
  readonly draft: NoticeDraft
  readonly addressees: Addressees
  readonly words: PrivateWords
  /** What is sealed beside `words`: by whoever wrote the notice, with keys of their own. */
  readonly sealed: NonNullable<Notice['sealed']>
}

const noticeOf = async ({ id, rev, draft, addressees, ...parts }: Revision): Promise<Notice> => {
  const { to, voices } = addressees
  const { id: _id, at, to: _to, voices: _voices, private: _private, sealed: _, ...rest } = draft
  const sealed = { ...parts.sealed, ...(await sealWords(id, addressees, parts.words)) }
  return {
    id,
    rev,
    ...rest,
    at: at ?? new Date().toISOString(),
    ...(voices !== undefined && { voices }),
    to,
    ...(Object.keys(sealed).length > 0 && { sealed }),
  }
}

const publish = async (trx: Trx, revision: Revision): Promise<Published> => {
  const { addressees, words } = revision
  const notice = await noticeOf(revision)
  const warnings = openWarnings(notice, addressees, words)
  await sayNotice(trx, notice, addressees, words)
  return { notice, unreachable: unreachable(addressees.threads), warnings }
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
    const words = privateWords(draft.private, addressees)
    return publish(trx, { id, rev: 1, draft, addressees, words, sealed: draft.sealed ?? {} })
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

const wordsOf = (threads: Awaited<ReturnType<typeof addressedThreads>>): PrivateWords =>
  new Map(threads.map(({ response, words }) => [response, JSON.parse(words ?? '{}')]))

const sameTo = (given: unknown, standing: Notice['to']): boolean =>
  given === undefined || JSON.stringify(given) === JSON.stringify(standing)

/**
 * Publishes the next revision of a notice: a field that is absent stays as it was, null takes it
 * away, and without `to` it tells the same people. `private` is one field: given, it replaces what
 * was said to anybody alone.
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
    const before = await addressedThreads(trx, standing)
    const addressees = keepsTo
      ? { to: standing.to, voices: draft.voices, threads: before }
      : await address(trx, {
          ...draft,
          ...(given.voices === undefined && { voices: undefined }),
        } as NoticeDraft)
    const spokenTo = before.filter(({ words }) => words !== null)
    return publish(trx, {
      id,
      rev: standing.rev + 1,
      draft,
      addressees,
      words:
        given.private === undefined ? wordsOf(spokenTo) : privateWords(draft.private, addressees),
      sealed:
        given.sealed === undefined
          ? keptSealed(standing.sealed, addressees.to, spokenTo)
          : (draft.sealed ?? {}),
    })
  })
