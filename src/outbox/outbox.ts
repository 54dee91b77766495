import type { WritableAtom } from 'nanostores'
import type { StoredEntry } from '../model/stored-entry.ts'
import type { Thread } from '../model/thread.ts'
import { keepSpare } from '../platform/keep-spare.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import { makeRoom } from './room.ts'

export interface OutboxParts {
  readonly storage: Storage
  /** Name of the spare. */
  readonly spare: () => string
  readonly tab: string
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
  /** They were counted: tells it here, and to the other tabs. */
  readonly counted: (pending: number) => void
}

/** Where an entry is now; nowhere, where the disk holds as much as it may. */
export type Kept = 'on-disk' | 'in-memory' | 'nowhere'

/** Keeps what has to be delivered until the endpoint acknowledges it. */
export interface Outbox {
  /**
   * Adds an entry, and the thread that remembers it, in one step. The same entry may be added
   * again: it stays one.
   * The answer under way in this tab, which a response comes of, goes in the same step.
   *
   * @param thread null for a response of which nothing is remembered
   */
  add(entry: StoredEntry, thread?: Thread | null): Promise<Kept>
  /** Whether the endpoint has not acknowledged this entry: it waits, or was rejected. */
  holds(id: string): Promise<boolean>
}

/** Threads that one device remembers. */
const maxThreads = 50

/** Adds an entry as part of a step. */
export const putEntry = async (rows: Rows, entry: StoredEntry, thread?: Thread | null) => {
  rows.put(`entry/${entry.id}`, entry)
  if (!thread) return
  rows.put(`thread/${thread.id}`, thread)
  const threads = await rows.keys('thread/')
  for (const key of threads.slice(0, -maxThreads)) rows.delete(key)
}

export const createOutbox = ({ storage, spare, tab, counted }: OutboxParts): Outbox => ({
  add: async (entry, thread) => {
    const [kept, pending] = await storage.transact(async (rows): Promise<[Kept, number]> => {
      const fits = await makeRoom(rows, entry)
      // Before the commit that thanks wait for, so that it is there about as soon.
      if (fits && rows.onDisk) keepSpare(spare(), entry.id, entry.body)
      if (fits) await putEntry(rows, entry, thread)
      if (thread !== undefined) rows.delete(`entry-draft/${tab}`)
      const kept = fits ? (rows.onDisk ? 'on-disk' : 'in-memory') : 'nowhere'
      return [kept, await rows.count('entry/')]
    })
    counted(pending)
    return kept
  },
  holds: (id) =>
    storage.transact(
      async (rows) => !!((await rows.get(`entry/${id}`)) ?? (await rows.get(`rejected/${id}`))),
    ),
})
