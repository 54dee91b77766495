import type { Rows } from '../platform/rows.ts'
import { maxEntries } from './batch.ts'
import { blockedMs, paceOf, untilMs, waitMs } from './pace.ts'
import { isWhole, type StoredEntry } from './stored.ts'

/** What is ready to be sent, or when the next look is worth it; with neither, nothing waits. */
export interface Turn {
  /** Oldest first; empty where there is nothing to send now. */
  readonly ready: readonly StoredEntry[]
  /** Milliseconds since 1970. */
  readonly dueAt?: number
  /** Keys of rows that were set aside, because nobody can read them. */
  readonly unreadable: readonly string[]
}

/** How a turn is asked for. */
export interface Asking {
  /** Before the pace says so, never before a `Retry-After`; and what rides may go by itself. */
  readonly eagerly: boolean
  /** The first look of this page: it probes an endpoint that took nothing. */
  readonly first: boolean
}

/** A row that nobody can read is kept apart, where it stops nobody. */
const readEntries = async (rows: Rows) => {
  const [keys, values] = await Promise.all([
    rows.keys('entry/', maxEntries),
    rows.list<StoredEntry>('entry/', maxEntries),
  ])
  const entries: StoredEntry[] = []
  const unreadable: string[] = []
  for (const [index, key] of keys.entries()) {
    const value = values[index]
    if (isWhole(value) && key === `entry/${value.id}`) entries.push(value)
    else {
      unreadable.push(key)
      rows.put(key.replace('entry', 'rejected'), value)
      rows.delete(key)
    }
  }
  return { entries, unreadable }
}

/** Looks, as part of a step, what may be sent now. */
export const takeTurn = async (rows: Rows, now: number, asking: Asking): Promise<Turn> => {
  const { entries, unreadable } = await readEntries(rows)
  const pace = await paceOf(rows)
  const eager = asking.eagerly || (asking.first && pace.heldSince !== undefined)
  const pauseMs = ({ notBefore = 0 }: StoredEntry) => untilMs(notBefore, now)
  const ready = entries.filter((entry) => !pauseMs(entry))
  if (!ready.some(({ rides }) => !rides || eager)) {
    const pauses = entries.map(pauseMs).filter((pause) => pause)
    return { ready: [], unreadable, ...(pauses[0] && { dueAt: now + Math.min(...pauses) }) }
  }
  const ms = Math.max(blockedMs(pace, now), eager ? 0 : waitMs(pace, now))
  return ms ? { ready: [], unreadable, dueAt: now + ms } : { ready, unreadable }
}
