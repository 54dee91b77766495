import type { Notice } from '../../src/model/notice.ts'
import type { CheckedErase } from './entry-check.ts'
import type { Result, Taking } from './ingest.ts'
import { publicClaim } from './proof.ts'
import { provenThread } from './proven-thread.ts'
import type { Trx } from './tables.ts'
import { storeEntry } from './take.ts'

/** Takes the claim and what was sealed for it out, so that nothing public points to the response. */
const withoutClaim = (json: string, claim: string): string => {
  const notice = JSON.parse(json) as Notice
  if (typeof notice.to !== 'object' || !('claims' in notice.to)) return json
  const claims = notice.to.claims.filter((one) => one !== claim)
  const { sealed, ...rest } = notice
  const others = Object.entries(sealed ?? {}).filter(([one]) => one !== claim)
  return JSON.stringify({
    ...rest,
    to: { claims },
    ...(others.length > 0 && { sealed: Object.fromEntries(others) }),
  })
}

/** Also where the team named the claim before its response had arrived. */
const forgetClaim = async (trx: Trx, claim: string): Promise<void> => {
  const revisions = await trx
    .selectFrom('revisions')
    .select(['notice', 'rev', 'json'])
    .where((eb) => eb(eb.fn<number>('instr', ['json', eb.val(JSON.stringify(claim))]), '>', 0))
    .execute()
  for (const { notice, rev, json } of revisions) {
    const without = withoutClaim(json, claim)
    const key = { notice, rev }
    await trx
      .updateTable('revisions')
      .set({ json: without })
      .where((eb) => eb.and(key))
      .execute()
    await trx
      .updateTable('notices')
      .set({ json: without })
      .where((eb) => eb.and({ id: notice, rev }))
      .execute()
  }
}

/**
 * Erases a response and everything that was said in its thread. Of the ids a tombstone stays, so
 * that a late retry is not stored again.
 */
export const eraseThread = async (
  entry: CheckedErase,
  taking: Taking,
): Promise<Omit<Result, 'id'>> => {
  const { trx } = taking
  const { response } = entry
  const found = await provenThread(entry, taking)
  if ('refused' in found) return found.erased ? { status: 'duplicate' } : found.refused
  const { claim } = found.thread
  if (claim !== null) await forgetClaim(trx, publicClaim(claim))
  await trx.deleteFrom('confirmations').where('response', '=', response).execute()
  await trx.deleteFrom('addressed').where('response', '=', response).execute()
  await trx.deleteFrom('threads').where('response', '=', response).execute()
  await trx.updateTable('entries').set({ raw: null }).where('response', '=', response).execute()
  // Nor is its proof of use any more.
  await storeEntry({ ...taking, raw: 'null' }, { id: entry.id, kind: 'erase', response })
  return { status: 'stored' }
}
