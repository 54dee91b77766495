import type { Thread } from '../model/thread.ts'
import { uuid } from '../platform/id.ts'
import type { Storage } from '../platform/storage.ts'
import { putEntry } from './outbox.ts'
import { toStored } from './stored.ts'

/**
 * Forgets everything on this device, and leaves only the wish that the endpoint forgets it too.
 *
 * @param now milliseconds since 1970
 * @returns the number of entries that say so
 */
export const eraseEverywhere = (storage: Storage, now: number) =>
  storage.transact(async (rows) => {
    const threads = await rows.list<Thread>('thread/')
    rows.clear()
    const at = new Date(now).toISOString()
    for (const { id: response, claim } of threads)
      if (claim)
        await putEntry(
          rows,
          toStored({ kind: 'erase', id: uuid(now), response, proof: claim.proof, at }),
        )
    return rows.count('entry/')
  })
