import type { WritableAtom } from 'nanostores'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError, FeedbackErrorCode } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Outcome, Transport } from '../model/transport.ts'
import { dropLease, keepLease, type LeaseHolder, takeLease } from '../platform/lease.ts'
import { onLeaving } from '../platform/leaving.ts'
import { tryLock } from '../platform/lock.ts'
import { timeLimitMs, withTimeLimit } from '../platform/time-limit.ts'
import { bodyBytes, maxEntries, mayOutlivePage, nextBatch } from './batch.ts'
import { afterOnline, blockedMs, paceOf } from './pace.ts'
import { type Settled, settle } from './settle.ts'
import type { StoredEntry } from './stored.ts'
import { takeTurn } from './turn.ts'

export interface DeliveryParts extends LeaseHolder {
  /** Of the database, and of the lock beside it. */
  readonly name: string
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
  /** They were counted: tells it here, and to the other tabs. */
  readonly counted: (pending: number) => void
  /** Id of the person who is here. */
  readonly present: () => string | undefined
  /** The token of whoever is here; asked for each time something of theirs is sent. */
  readonly token: () => Promise<string | undefined>
  /** The endpoint's own time in ms since 1970, once it has said so. */
  readonly serverNow: () => number | undefined
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
}

/** Carries what the outbox holds to the endpoint: the only way out, and the only owner of time. */
export interface Delivery {
  /** Delivers what is due. @param eager before the pace says so, never before a `Retry-After` */
  deliver(eager?: boolean): Promise<void>
  /** Sends an entry for which the disk has no room; whether the endpoint took it. */
  direct(entry: StoredEntry): Promise<boolean>
  /** The browser is online again after so many milliseconds. */
  online(awayMs: number): Promise<void>
  stop(): void
}

/**
 * @param most entries that one request of this transport may carry
 */
export const createDelivery = (
  parts: DeliveryParts,
  transport: Transport,
  most = maxEntries,
): Delivery => {
  const { storage, clock, tab, name, $pending, counted, present, emit, FeedbackError } = parts
  let running: Promise<void> | undefined
  let wanted: false | 'due' | 'eagerly' = false
  let limit = most
  let looked = false
  let cancelTimer: (() => void) | undefined
  let inFlight: AbortController | undefined
  let stopped = false

  const tell = (code: FeedbackErrorCode, message: string) =>
    emit('error', new FeedbackError(code, message))

  /** The next batch, under a lease of this tab; none where there is nothing to send now. */
  const begin = async (eagerly: boolean, alone: boolean) => {
    const now = clock.now()
    const { batch, dueAt, unreadable } = await storage.transact(async (rows) => {
      const turn = await takeTurn(rows, now, { eagerly, first: !looked })
      const batch = nextBatch(turn.ready, limit, present())
      if (!batch[0]) return { ...turn, batch }
      // Whoever held the lease and not the lock is dead, or frozen.
      if (alone) rows.delete('lease')
      const heldUntil = await takeLease(rows, 'lease', tab, now)
      return heldUntil ? { ...turn, batch: [], dueAt: heldUntil } : { ...turn, batch }
    })
    looked = true
    if (dueAt) wakeAt(dueAt)
    for (const key of unreadable)
      tell('entry-unreadable', `Set aside, since nobody can read it: ${key}`)
    return batch
  }

  const send = async (batch: readonly StoredEntry[]): Promise<Outcome> => {
    const [first] = batch
    inFlight = new AbortController()
    const { signal } = inFlight
    const isPresent = () => first?.respondent !== undefined && first.respondent === present()
    try {
      const token = isPresent() && (await withTimeLimit(timeLimitMs(0), signal, parts.token))
      return await withTimeLimit(timeLimitMs(bodyBytes(batch)), signal, (signal) =>
        transport(
          batch.map(({ body }) => JSON.parse(body) as Entry),
          {
            signal,
            keepalive: mayOutlivePage(batch),
            // Another person may have come while the token was asked for.
            ...(token && isPresent() && { token }),
          },
        ),
      )
    } catch {
      // Too late; or a host's own transport or token threw: as if offline.
      return { status: 'retry', network: true }
    } finally {
      inFlight = undefined
    }
  }

  const end = async (batch: readonly StoredEntry[], outcome: Outcome) => {
    // One bad entry never blocks the others: halves go alone until it is found.
    if (outcome.status === 'rejected') limit = Math.max(1, batch.length >> 1)
    if (outcome.status === 'delivered') limit = Math.min(most, limit * 2)
    const ended = {
      outcome,
      now: clock.now(),
      serverNow: parts.serverNow(),
      random: clock.random,
    }
    const settled = await storage.transact(async (rows) => {
      await dropLease(rows, 'lease', tab)
      return settle(rows, batch, ended)
    })
    report(settled, outcome)
    return settled
  }

  const report = ({ delivered, rejected, wasHeld, pending }: Settled, outcome: Outcome) => {
    counted(pending)
    if (delivered[0]) emit('delivered', { ids: delivered })
    for (const { entry, reason } of rejected) {
      emit('rejected', { entry: JSON.parse(entry.body) as Entry, reason })
      tell('delivery-rejected', `The endpoint refuses ${entry.id}: ${reason}`)
    }
    if (outcome.status === 'held' && !wasHeld)
      tell('delivery-held', `Kept until the endpoint takes it: ${outcome.reason}`)
  }

  /** @returns whether it is worth looking for more at once */
  const turn = async (eagerly: boolean) => {
    const letGo = await tryLock(name)
    try {
      const batch = await begin(eagerly, !!letGo)
      if (!batch[0]) return
      const stopKeeping = keepLease(parts, 'lease')
      const outcome = await send(batch).finally(stopKeeping)
      const { delivered } = await end(batch, outcome)
      wanted ||= eagerly && delivered.length === batch.length ? 'eagerly' : 'due'
    } finally {
      letGo?.()
    }
  }

  const loop = async () => {
    try {
      while (wanted && !stopped) {
        const eagerly = wanted === 'eagerly'
        wanted = false
        await turn(eagerly)
      }
    } finally {
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
    running ??= loop()
    return running
  }

  const stopListening = onLeaving('hidden', () => $pending.get() && deliver(true))
  // All of it has arrived, or was erased: nothing of it goes on being sent.
  const stopWatching = $pending.listen((pending) => pending || inFlight?.abort())

  return {
    deliver,
    direct: async (entry) => {
      if (blockedMs(await storage.transact(paceOf), clock.now())) return false
      const outcome = await send([entry])
      const { status } = { ...outcome, ...Object(outcome).results?.[0] }
      return ['delivered', 'stored', 'duplicate'].includes(status)
    },
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
      inFlight?.abort()
    },
  }
}
