import type { WritableAtom } from 'nanostores'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError, FeedbackErrorCode } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { StoredEntry } from '../model/stored-entry.ts'
import type { Outcome, Transport } from '../model/transport.ts'
import { dropSpare } from '../platform/keep-spare.ts'
import { dropLease, keepLease, type LeaseHolder, takeLease } from '../platform/lease.ts'
import { onHidden } from '../platform/leaving.ts'
import { type HeldLock, tryLock } from '../platform/lock.ts'
import { maxEntries } from './batch.ts'
import { afterOnline, paceOf } from './pace.ts'
import { createSending, type SendingParts } from './sending.ts'
import { type Ended, type Settled, settle } from './settle.ts'
import { takeTurn } from './turn.ts'

export interface DeliveryParts extends LeaseHolder, SendingParts {
  /** Of the database, and of the lock beside it. */
  readonly name: string
  /** Name of the spare. */
  readonly spare: () => string
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
  /** They were counted: tells it here, and to the other tabs. */
  readonly counted: (pending: number) => void
  /** The endpoint's own time in ms since 1970, once it has said so. */
  readonly serverNow: () => number | undefined
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
}

/** Carries what the outbox holds to the endpoint: the only way out, and the only owner of time. */
export interface Delivery {
  /** Delivers what is due. @param eager before the pace says so, never before a `Retry-After` */
  deliver(eager?: boolean): Promise<void>
  /** The browser is online again after so many milliseconds. */
  online(awayMs: number): Promise<void>
  stop(): void
}

/** So many more entries are read than the last request could carry. */
const moreReach = 10

/** How long until the disk is asked once more for what it should hold. */
const hiddenMs = 60_000

/**
 * @param most entries that one request of this transport may carry
 */
export const createDelivery = (
  parts: DeliveryParts,
  transport: Transport,
  most = maxEntries,
): Delivery => {
  const { storage, spare, clock, tab, name, $pending, counted, emit, FeedbackError } = parts
  let running: Promise<void> | undefined
  let wanted: false | 'due' | 'eagerly' = false
  let limit = most
  let reach = most
  let looked = false
  let heldTold = false
  let cancelTimer: (() => void) | undefined
  let stopped = false

  const { send, abort } = createSending(parts, transport)

  const tell = (code: FeedbackErrorCode, message: string) =>
    emit('error', new FeedbackError(code, message))

  /**
   * Writes down what became of the last batch, and takes the next, under a lease of this tab; none
   * where there is nothing to send now. All in one step: with many entries, steps are what costs.
   */
  const step = async (eagerly: boolean, lock?: HeldLock | null, last?: Ended) => {
    const now = clock.now()
    const options = { eagerly, first: !looked, reach, limit, present: parts.whoIsHere() }
    const { turn, settled, left } = await storage.transact(async (rows) => {
      const settled = last && (await settle(rows, last))
      const turn = await takeTurn(rows, now, options)
      // Whoever held the lease and not the lock is dead, or frozen. And who has the lock is about
      // to take the lease, or was frozen before that.
      if (lock?.isHeld) rows.delete('lease')
      else if (lock === null && !(await rows.get('lease'))) await takeLease(rows, 'lease', '', now)
      if (!turn.batch[0] || stopped) {
        await dropLease(rows, 'lease', tab)
        return { turn, settled, left: rows.onDisk ? await rows.count('entry/') : undefined }
      }
      const heldUntil = await takeLease(rows, 'lease', tab, now)
      return { turn: heldUntil ? { ...turn, batch: [], dueAt: heldUntil } : turn, settled }
    })
    looked = true
    const { batch, dueAt, unreadable } = turn
    if (batch[0]) reach = Math.min(most, batch.length + moreReach)
    if (settled && last) report(settled, last.outcome)
    if (dueAt) wakeAt(dueAt)
    else if (left !== undefined) counted(left)
    // A disk that did not answer in time hides what it holds.
    else if (!batch[0] && $pending.get()) wakeAt(now + hiddenMs)
    for (const key of unreadable) tell('entry-unreadable', `Set aside: ${key}`)
    return batch
  }

  const endedWith = (batch: readonly StoredEntry[], outcome: Outcome): Ended => {
    // One bad entry never blocks the others: halves go alone until it is found.
    if (outcome.status === 'rejected') limit = Math.max(1, batch.length >> 1)
    if (outcome.status === 'delivered') limit = Math.min(most, limit * 2)
    const { random } = clock
    return { batch, outcome, now: clock.now(), serverNow: parts.serverNow(), random }
  }

  const report = ({ delivered, rejected, wasHeld, pending }: Settled, outcome: Outcome) => {
    // The disk did not tell, or another tab was quicker and has told.
    if (pending !== undefined) counted(pending)
    if (delivered[0]) emit('delivered', { ids: delivered })
    for (const { entry, reason } of rejected) {
      emit('rejected', { entry: JSON.parse(entry.body) as Entry, reason })
      tell('delivery-rejected', `Refused ${entry.id}: ${reason}`)
    }
    if (outcome.status !== 'held') return
    // Once, also where others are delivered meanwhile.
    if (!wasHeld && !heldTold) tell('delivery-held', `Kept: ${outcome.reason}`)
    heldTold = true
  }

  const run = async () => {
    const lock = await tryLock(name)
    const stopKeeping = keepLease(parts, 'lease')
    let last: Ended | undefined
    try {
      while (wanted && !stopped) {
        const eagerly = wanted === 'eagerly'
        wanted = false
        const batch = await step(eagerly, lock, last)
        last = batch[0] && !stopped ? endedWith(batch, await send(batch)) : undefined
        if (last) wanted ||= 'due'
      }
      if (last) await step(false, lock, last)
    } finally {
      stopKeeping()
      lock?.letGo()
      // In the same breath as the last look, so that nothing is asked for in between.
      running = undefined
    }
  }

  const wakeAt = (dueAt: number) => {
    cancelTimer?.()
    if (!stopped) cancelTimer = clock.after(dueAt - clock.now(), () => deliver())
  }

  const deliver = (eagerly = false): Promise<void> => {
    wanted = eagerly ? 'eagerly' : wanted || 'due'
    running ??= run()
    return running
  }

  const stopListening = onHidden(() => $pending.get() && deliver(true))
  // All of it has arrived, or was erased: nothing of it goes on being sent.
  const stopWatching = $pending.listen((pending) => {
    if (pending) return
    abort()
    dropSpare(spare())
  })

  return {
    deliver,
    online: async (awayMs) => {
      await storage.transact(async (rows) => {
        const pace = await paceOf(rows)
        if (pace.failures) rows.put('pace', afterOnline(pace, awayMs, clock.now(), clock.random))
      })
      await deliver()
    },
    stop: () => {
      stopped = true
      stopListening()
      stopWatching()
      cancelTimer?.()
      abort()
    },
  }
}
