import type { Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import { dayMs } from '../rules/day-ms.ts'

const maxDays = 400

/**
 * The responses that this device remembers, oldest first; what is older than 400 days is forgotten.
 *
 * @param now milliseconds since 1970
 */
export const readThreads = async (rows: Rows, now: number): Promise<readonly Thread[]> => {
  const stored = await rows.list<Thread>('thread/')
  return stored.filter(({ id, at }) => {
    const isYoung = now - Date.parse(at) < maxDays * dayMs
    if (!isYoung) rows.delete(`thread/${id}`)
    return isYoung
  })
}
