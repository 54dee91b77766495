import type { Notice } from '../../src/model/notice.ts'
import type { Addressees } from './addressees.ts'
import { nextSeq } from './database.ts'
import type { PrivateWords } from './private-words.ts'
import { refreshStates } from './states.ts'
import type { Trx } from './tables.ts'

/** Writes down a revision with what each person reads alone, and moves the threads it answers. */
export const sayNotice = async (
  trx: Trx,
  notice: Notice,
  { threads }: Addressees,
  privately: PrivateWords,
): Promise<void> => {
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
  for (const { response } of threads) {
    const own = privately.get(response)
    const words = own ? JSON.stringify(own) : null
    await trx.insertInto('addressed').values({ notice: id, rev, response, words }).execute()
  }
  await refreshStates(
    trx,
    threads.map(({ response }) => response),
  )
}
