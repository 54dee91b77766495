import type { Entry } from '../model/entry.ts'
import { tryLock } from '../platform/lock.ts'
import { createOutbox, type OutboxParts } from './outbox.ts'
import { toStored } from './stored.ts'

/**
 * Puts back what a store held that the browser has thrown away, by one tab. The spare goes once all
 * of it is on the disk again; what had reached the endpoint is told there by its id.
 *
 * @param name of the spare
 * @returns how many entries it held
 */
export const restoreFrom = async (parts: OutboxParts, name: string): Promise<number> => {
  const lock = await tryLock(name)
  if (lock === null) return 0
  try {
    if (!(await caches.has(name))) return 0
    const { add } = createOutbox(parts)
    const spare = await caches.open(name)
    const requests = await spare.keys()
    const kept = []
    for (const request of requests) {
      const body = `${await (await spare.match(request))?.text()}`
      kept.push(await add({ ...toStored(JSON.parse(body) as Entry), body }))
    }
    if (kept.every((where) => where === 'on-disk')) await caches.delete(name)
    return kept.length
  } finally {
    lock?.letGo()
  }
}
