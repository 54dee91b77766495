import type { WritableAtom } from 'nanostores'
import type { Entry } from '../model/entry.ts'
import type { Thread } from '../model/thread.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'
import type { StoredEntry } from './batch.ts'

export interface OutboxParts {
  readonly storage: Storage
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
}

/** Keeps what has to be delivered until the endpoint acknowledges it. */
export interface Outbox {
  /**
   * Adds an entry, and the thread that remembers it, in one step. The same entry may be added
   * again: it stays one.
   *
   * @returns whether it is on the disk; in memory it must be acknowledged before anyone says thanks
   */
  add(entry: Entry, thread?: Thread): Promise<boolean>
  /** Whether the endpoint has not acknowledged this entry: it waits, or was rejected. */
  holds(id: string): Promise<boolean>
}

/** Threads that one device remembers. */
const maxThreads = 50

/** Puts an entry into the outbox as part of a step. Its bytes are made here, and never again. */
export const putEntry = (rows: Rows, entry: Entry) => {
  const { id, respondent } = entry
  const stored: StoredEntry = {
    id,
    body: JSON.stringify(entry),
    ...(respondent && { respondent: respondent.id }),
  }
  rows.put(`entry/${id}`, stored)
}

const putThread = async (rows: Rows, thread: Thread) => {
  rows.put(`thread/${thread.id}`, thread)
  const threads = await rows.list<Thread>('thread/')
  for (const { id } of threads.slice(0, -maxThreads)) rows.delete(`thread/${id}`)
}

export const createOutbox = ({ storage, $pending }: OutboxParts): Outbox => ({
  add: async (entry, thread) => {
    const [durable, pending] = await storage.write(async (rows) => {
      putEntry(rows, entry)
      if (thread) await putThread(rows, thread)
      return [rows.durable, await rows.count('entry/')] as const
    })
    $pending.set(pending)
    return durable
  },
  holds: (id) =>
    storage.read(
      async (rows) => !!((await rows.get(`entry/${id}`)) ?? (await rows.get(`rejected/${id}`))),
    ),
})
