import {
  type BeforeAfter,
  type ConfirmationAnswer,
  type LoopFigures,
  type LoopNotice,
  type LoopThread,
  loopFigures,
  type Status,
  scoreBeforeAfter,
} from '../../src/metrics.ts'
import type { Notice } from '../../src/model/notice.ts'
import { type Asked, byGroup, looseOf, lowestOf, scoresIn } from './scores-in.ts'
import type { Database, ThreadRow } from './tables.ts'

/** How far back the loop is looked at. */
export const loopDays = 180

/** A thread with its response. */
export interface LoopRow extends Pick<ThreadRow, 'response' | 'prompt' | 'state' | 'answered_at'> {
  readonly entry: Readonly<Record<string, unknown>>
}

/** How well the loop is closed. */
export interface Loop extends LoopFigures {
  readonly days: 180
  /**
   * Devices do not say that they showed a notice; that would be a request for each. Only
   * "Did this fix it?", answered, proves it, so `closed` is the least that is so.
   */
  readonly reported: 'answers'
  /**
   * Scores before and after, for each question apart. People are told apart by `respondent.id`,
   * which nobody verified.
   */
  readonly scores: readonly (Asked & BeforeAfter)[]
}

interface Told {
  readonly response: string
  readonly notice: string
  readonly rev: number
  readonly answer?: string
  /** ISO 8601: when the answer arrived. */
  readonly at?: string
}

/** What was told to whom, or answered by them; what was taken back no longer counts. */
const readTold = async (db: Database): Promise<ReadonlyMap<string, readonly Told[]>> => {
  const addressed = await db.selectFrom('addressed').selectAll().execute()
  const confirmed = await db
    .selectFrom('confirmations')
    .innerJoin('entries', 'entries.id', 'confirmations.entry')
    .select(['notice', 'rev', 'confirmations.response', 'answer', 'received_at as at'])
    .execute()
  const told = new Map<string, Told>()
  // An answer to what was told to everyone stands without an address.
  for (const one of [...addressed, ...confirmed])
    told.set(JSON.stringify([one.response, one.notice, one.rev]), one)
  const byResponse = new Map<string, Told[]>()
  for (const one of told.values())
    byResponse.set(one.response, [...(byResponse.get(one.response) ?? []), one])
  return byResponse
}

interface Said {
  readonly status: Status | undefined
  readonly publishedAt: string
}

const readSaid = async (db: Database): Promise<ReadonlyMap<string, Said>> => {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('notices', 'notices.id', 'revisions.notice')
    .select(['revisions.notice', 'revisions.rev', 'revisions.json', 'revisions.received_at'])
    .where('notices.revoked', '=', 0)
    .execute()
  return new Map(
    rows.map(({ notice, rev, json, received_at: publishedAt }) => {
      const { status } = JSON.parse(json) as Notice
      return [JSON.stringify([notice, rev]), { status, publishedAt }]
    }),
  )
}

const later = (one: string, other: string): string => (one > other ? one : other)

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const respondentOf = ({ entry }: LoopRow) => {
  const respondent = textIn(looseOf(entry.respondent).id)
  return respondent === undefined ? {} : { respondent }
}

/** The loops of these threads as they stand at `now`. All times are by our clock. */
export const readLoop = async (
  db: Database,
  rows: readonly LoopRow[],
  now: number,
): Promise<Loop> => {
  const [told, said] = [await readTold(db), await readSaid(db)]
  const noticesOf = (row: LoopRow): LoopNotice[] =>
    (told.get(row.response) ?? []).flatMap(({ notice, rev, answer, at }) => {
      const { status, publishedAt } = said.get(JSON.stringify([notice, rev])) ?? {}
      // What stood there before they spoke answers somebody else.
      if (publishedAt === undefined || publishedAt < row.answered_at) return []
      const confirmation = at && {
        answer: answer as ConfirmationAnswer,
        at: later(at, publishedAt),
      }
      return [{ publishedAt, ...(status && { status }), ...(confirmation && { confirmation }) }]
    })
  const threads = rows.map(
    (row): LoopThread => ({
      sentAt: row.answered_at,
      notices: noticesOf(row),
      ...respondentOf(row),
    }),
  )
  const as = { now, reported: 'answers' } as const
  const scores = rows.flatMap((row) => {
    const release = textIn(row.entry.release)
    const who = { at: row.answered_at, ...respondentOf(row), ...(release && { release }) }
    return scoresIn(row.prompt, row.entry).map((one) => ({ ...one, ...who, question: 'one group' }))
  })
  return {
    days: loopDays,
    reported: as.reported,
    ...loopFigures(threads, as),
    scores: byGroup(scores).flatMap((group) => {
      const last = group.at(-1)
      if (!last) return []
      const scale = { lowest: lowestOf(last.type), highest: last.group.scale }
      return [{ ...last.group, ...scoreBeforeAfter(group, threads, { ...as, ...scale }) }]
    }),
  }
}
