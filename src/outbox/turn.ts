import type { StoredEntry } from '../model/stored-entry.ts'
import type { Rows } from '../platform/rows.ts'
import { nextBatch } from './batch.ts'
import { blockedMs, paceOf, untilMs, waitMs } from './pace.ts'
import { isWhole } from './stored.ts'

/** What is to be sent now, or when the next look is worth it; with neither, nothing waits. */
export interface Turn {
  /** Empty where there is nothing to send now. */
  readonly batch: readonly StoredEntry[]
  /** Milliseconds since 1970. */
  readonly dueAt?: number
  /** Keys of rows that were set aside, because nobody can read them. */
  readonly unreadable: readonly string[]
}

/** How a turn is asked for. */
export interface TurnOptions {
  /** Before the pace says so, never before a `Retry-After`; and what rides may go by itself. */
  readonly eagerly: boolean
  /** The first look of this page: it probes an endpoint that took nothing. */
  readonly first: boolean
  /** How many entries to read, as a rule: about as many as one request carries. */
  readonly reach: number
  /** How many one request may carry. */
  readonly limit: number
  /** Id of the person who is here. */
  readonly present: string | undefined
}

/** A row that nobody can read is kept apart, where it stops nobody. */
const readEntries = async (rows: Rows, reach?: number) => {
  const [keys, values] = await Promise.all([
    rows.keys('entry/', reach),
    rows.list<StoredEntry>('entry/', reach),
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
export const takeTurn = async (rows: Rows, now: number, options: TurnOptions): Promise<Turn> => {
  const { eagerly, first, reach, limit, present } = options
  const pace = await paceOf(rows)
  const eager = eagerly || (first && pace.heldSince !== undefined)
  const ms = Math.max(blockedMs(pace, now), eager ? 0 : waitMs(pace, now))
  const pauseMs = ({ notBefore = 0 }: StoredEntry) => untilMs(notBefore, now)

  const look = async (reach?: number): Promise<Turn> => {
    const { entries, unreadable } = await readEntries(rows, reach)
    const ready = entries.filter((entry) => !pauseMs(entry))
    const batch = nextBatch(ready, limit, present)
    const worthIt = batch.some(({ rides }) => !rides || eager)
    if (worthIt && ms) return { batch: [], unreadable, dueAt: now + ms }
    // What is ready, or may be sent by the one who is here, can stand behind what is not.
    const isAll = !reach || entries.length + unreadable.length < reach
    if (!isAll && (!worthIt || (pace.failures && batch[0]?.respondent !== present))) return look()
    if (worthIt) return { batch, unreadable }
    const pauses = entries.map(pauseMs).filter((pause) => pause)
    return { batch: [], unreadable, ...(pauses[0] && { dueAt: now + Math.min(...pauses) }) }
  }
  return look(reach)
}
