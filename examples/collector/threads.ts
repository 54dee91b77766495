import type { ConfirmationEntry, ReplyEntry, ResponseEntry } from '../../src/model/entry.ts'
import type { Notice } from '../../src/model/notice.ts'
import type { SealedWords } from '../../src/model/sealed-words.ts'
import { ApiError } from './api-error.ts'
import { type Moment, readMoments, type WithoutProof } from './moments.ts'
import { hearsAlone } from './private-words.ts'
import { readStands, type Stand } from './stands.ts'
import type { ThreadState } from './states.ts'
import type { Database } from './tables.ts'

/** A response and everything that followed. */
export interface Thread {
  readonly state: ThreadState
  /** Where it stood before, one place after the other; the last is `state`. */
  readonly stands: readonly Stand[]
  /** The host's token said who this is; else `response.respondent` is only what was claimed. */
  readonly verified: boolean
  /** Words can be written to this person alone. */
  readonly hearsAlone: boolean
  /** The response as it came, but for `claim.seal`. */
  readonly response: ResponseEntry
  /** The notices that answer it, each at its latest revision for this response. */
  readonly notices: readonly (Omit<Notice, 'words'> & {
    readonly revoked?: true
    /** What only this person reads in it. */
    readonly words?: SealedWords
  })[]
  readonly confirmations: readonly WithoutProof<ConfirmationEntry>[]
  readonly replies: readonly WithoutProof<ReplyEntry>[]
  /** All of it, each revision of a notice too, in the order in which it happened. */
  readonly timeline: readonly Moment[]
}

/** The row of the thread that an id, or else a ref, names. */
const findThread = (db: Database, name: string) =>
  db
    .selectFrom('threads')
    .select(['response', 'state', 'claim', 'seal', 'person'])
    .where((eb) => eb.or([eb('response', '=', name), eb('ref', '=', name)]))
    .orderBy((eb) => eb('response', '=', name), 'desc')
    .executeTakeFirst()

/** A thread by the id, or else the ref, of its response. Throws an ApiError with 404. */
export const readThread = async (db: Database, name: string): Promise<Thread> => {
  const row = await findThread(db, name)
  if (!row) throw new ApiError(404, 'thread-unknown', `There is no response "${name}".`)
  const timeline = await readMoments(db, row.response)
  const latest = new Map(
    timeline.flatMap((moment) =>
      moment.type === 'notice'
        ? [
            [
              moment.notice.id,
              {
                ...moment.notice,
                ...(moment.words && { words: moment.words }),
                ...(moment.revoked && { revoked: true as const }),
              },
            ],
          ]
        : [],
    ),
  )
  return {
    state: row.state as ThreadState,
    stands: await readStands(db, { response: row.response, receivedAt: timeline[0]?.at ?? '' }),
    verified: row.person !== null,
    hearsAlone: hearsAlone(row),
    response: timeline.flatMap((one) =>
      one.type === 'response' ? [one.response] : [],
    )[0] as ResponseEntry,
    notices: [...latest.values()],
    confirmations: timeline.flatMap((one) =>
      one.type === 'confirmation' ? [one.confirmation] : [],
    ),
    replies: timeline.flatMap((one) => (one.type === 'reply' ? [one.reply] : [])),
    timeline,
  }
}
