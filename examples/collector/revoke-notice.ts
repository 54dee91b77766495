import { ApiError } from './api-error.ts'
import { refreshStates } from './states.ts'
import type { Database } from './tables.ts'

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
