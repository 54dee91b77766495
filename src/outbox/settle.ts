import type { StoredEntry } from '../model/stored-entry.ts'
import type { EntryResult, Outcome } from '../model/transport.ts'
import { between } from '../platform/key-range.ts'
import type { Rows } from '../platform/rows.ts'
import { afterOutcome, askedMs, paceOf } from './pace.ts'
import { giveBack } from './room.ts'
import { bytesOf } from './stored.ts'

/** What became of a batch, once it is written down. */
export interface Settled {
  readonly delivered: readonly string[]
  readonly rejected: readonly { readonly entry: StoredEntry; readonly reason: string }[]
  /** The endpoint took nothing before either: that was told already. */
  readonly wasHeld: boolean
  /** Entries that still wait; undefined where none of the batch was to be found. */
  readonly pending: number | undefined
}

/** What is known when an attempt has ended. */
export interface Ended {
  readonly batch: readonly StoredEntry[]
  readonly outcome: Outcome
  /** By the device, milliseconds since 1970. */
  readonly now: number
  /** By the endpoint, milliseconds since 1970; undefined where it never said. */
  readonly serverNow: number | undefined
  readonly random: () => number
}

/** The rejected are kept for whoever looks, but not without bound. */
const maxRejected = 200

/** An endpoint that answers, and has not taken an entry for so long, will not. */
const maxAgeMs = 90 * 24 * 3600 * 1000

/** What the endpoint said of each entry; nothing where it means the batch as a whole. */
const resultsOf = (
  batch: readonly StoredEntry[],
  outcome: Outcome,
): ReadonlyMap<string, Omit<EntryResult, 'id'>> => {
  if (outcome.status === 'delivered') {
    const taken = batch.map(({ id }) => ({ id, status: 'stored' }) as const)
    return new Map([...taken, ...(outcome.results ?? [])].map((result) => [result.id, result]))
  }
  const [only, another] = batch
  if (outcome.status !== 'rejected' || !only || another) return new Map()
  return new Map([[only.id, { status: 'rejected', reason: outcome.reason }]])
}

/** Writes down what became of a batch, as part of a step. */
export const settle = async (
  rows: Rows,
  { batch, outcome, now, serverNow, random }: Ended,
): Promise<Settled> => {
  const pace = await paceOf(rows)
  const nextPace = afterOutcome(pace, outcome, now, random)
  const results = resultsOf(batch, outcome)
  const delivered: string[] = []
  const rejected: { entry: StoredEntry; reason: string }[] = []

  const keys = batch.map(({ id }) => `entry/${id}`)
  // Mostly the batch is what the outbox begins with.
  const isHead = `${await rows.keys('entry/', keys.length)}` === `${keys}`
  // Another tab was quicker, or it was erased meanwhile: nothing may bring that back.
  const present = isHead ? keys : await rows.keys('entry/')
  const left = batch.filter(({ id }) => present.includes(`entry/${id}`))
  const gone: string[] = []
  let bytesGone = 0
  for (const entry of left) {
    const key = `entry/${entry.id}`
    const { status = 'retry', reason, afterSeconds } = results.get(entry.id) ?? {}
    const { since = serverNow } = entry
    const isOld = !!(since && serverNow && serverNow - since > maxAgeMs)
    if (status === 'retry' && !isOld) {
      if (afterSeconds || since !== entry.since)
        rows.put(key, {
          ...entry,
          ...(since && { since }),
          ...(afterSeconds && { notBefore: now + askedMs(afterSeconds) }),
        })
      continue
    }
    gone.push(key)
    bytesGone += bytesOf(entry)
    if (status === 'stored' || status === 'duplicate') delivered.push(entry.id)
    else {
      const why = reason ?? (isOld ? 'old' : 'no reason')
      rejected.push({ entry, reason: why })
      rows.put(`rejected/${entry.id}`, { ...entry, reason: why })
    }
  }
  const inOneStroke = isHead && rows.onDisk && gone.length === keys.length
  for (const key of inOneStroke ? [between(keys)] : gone) rows.delete(key)
  if (left[0]) rows.put('pace', nextPace)
  if (bytesGone) await giveBack(rows, bytesGone)

  if (rejected[0]) {
    const kept = await rows.keys('rejected/')
    for (const key of kept.slice(0, -maxRejected)) rows.delete(key)
  }
  const wasHeld = pace.heldSince !== undefined
  const pending = left[0] && (await rows.count('entry/'))
  return { delivered, rejected, wasHeld, pending }
}
