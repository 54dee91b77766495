import { type Notice, type Status, statuses } from '../../src/model/notice.ts'
import type { Database, Trx } from './tables.ts'

/** Where a thread stands. */
export type ThreadState = 'open' | Status | 'confirmed' | 'reopened'

/** Every state, in the order in which a thread usually walks through them. */
export const threadStates = [
  'open',
  'reopened',
  ...statuses,
  'confirmed',
] as const satisfies readonly ThreadState[]

/** Something that moves a thread. */
type Step =
  | {
      readonly type: 'notice'
      readonly notice: string
      readonly rev: number
      readonly status?: Status
    }
  | {
      readonly type: 'confirmation'
      readonly notice: string
      readonly rev: number
      readonly answer: string
    }

/**
 * Where a thread stands after these steps, in their order of arrival. A "no" reopens it whichever
 * revision it is about, as nobody should be told "fixed" over a "Not yet"; a "yes" counts for the
 * revision that stands. A later revision with a status moves it on.
 */
export const stateAfter = (steps: readonly Step[]): ThreadState => {
  const standing = new Map<string, number>()
  let state: ThreadState = 'open'
  for (const step of steps) {
    if (step.type === 'notice') {
      standing.set(step.notice, step.rev)
      state = step.status ?? state
    } else if (step.answer === 'no') state = 'reopened'
    else if (step.answer === 'yes' && step.rev >= (standing.get(step.notice) ?? 0))
      state = 'confirmed'
  }
  return state
}

/** What moves the thread of `response`, and when it came; what was said in a revoked notice no longer counts. */
export const stepsOf = async (
  db: Database,
  response: string,
): Promise<readonly { readonly at: string; readonly step: Step }[]> => {
  const said = await db
    .selectFrom('addressed')
    .innerJoin('notices', 'notices.id', 'addressed.notice')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.notice', '=', 'addressed.notice')
        .onRef('revisions.rev', '=', 'addressed.rev'),
    )
    .select(['revisions.notice', 'revisions.rev', 'revisions.seq', 'revisions.json', 'received_at'])
    .where('addressed.response', '=', response)
    .where('notices.revoked', '=', 0)
    .execute()
  const confirmed = await db
    .selectFrom('confirmations')
    .innerJoin('notices', 'notices.id', 'confirmations.notice')
    .innerJoin('entries', 'entries.id', 'confirmations.entry')
    .select(['notice', 'confirmations.rev', 'confirmations.seq', 'answer', 'received_at'])
    .where('confirmations.response', '=', response)
    .where('notices.revoked', '=', 0)
    .execute()
  const steps = [
    ...said.map(({ notice, rev, seq, json, received_at: at }) => {
      const { status } = JSON.parse(json) as Notice
      return { seq, at, step: { type: 'notice' as const, notice, rev, ...(status && { status }) } }
    }),
    ...confirmed.map(({ notice, rev, seq, answer, received_at: at }) => ({
      seq,
      at,
      step: { type: 'confirmation' as const, notice, rev, answer },
    })),
  ]
  return steps.sort((a, b) => a.seq - b.seq)
}

/** Writes down where these threads stand now, for the inbox to find them by. */
export const refreshStates = async (trx: Trx, responses: readonly string[]): Promise<void> => {
  for (const response of responses) {
    const steps = await stepsOf(trx, response)
    const state = stateAfter(steps.map(({ step }) => step))
    await trx.updateTable('threads').set({ state }).where('response', '=', response).execute()
  }
}
