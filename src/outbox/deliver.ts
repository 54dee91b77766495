import type { WritableAtom } from 'nanostores'
import type { Entry } from '../model/entry.ts'
import type { FeedbackError, FeedbackErrorCode } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { EntryResult, Outcome, Transport } from '../model/transport.ts'
import { dropLease, keepLease, type LeaseHolder, takeLease } from '../platform/lease.ts'
import { onLeaving } from '../platform/leaving.ts'
import type { Rows } from '../platform/rows.ts'
import { firstBatch, maxEntries, mayOutlivePage, type StoredEntry } from './batch.ts'
import {
  afterOnline,
  afterOutcome,
  askedMs,
  blockedMs,
  calm,
  type Pace,
  untilMs,
  waitMs,
} from './pace.ts'

export interface DeliveryParts extends LeaseHolder {
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
  /** The host's token for the person with this id; undefined unless that person is here now. */
  readonly token: (respondent: string | undefined) => Promise<string | undefined>
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

/** What the next step of delivering has to do: send a batch, wait, or (with neither) nothing. */
interface Turn {
  readonly batch?: readonly StoredEntry[]
  /** Milliseconds since 1970. */
  readonly dueAt?: number
}

/** The rejected are kept for whoever looks, but not without bound. */
const maxRejected = 50

const paceOf = async (rows: Rows) => (await rows.get<Pace>('pace')) ?? calm

/** An entry with what the endpoint said of it. */
type Settled = StoredEntry & Omit<EntryResult, 'id'>

/** Nothing where the endpoint said nothing of the entries one by one: they all stay. */
const settled = (batch: readonly StoredEntry[], outcome: Outcome): readonly Settled[] => {
  if (outcome.status === 'delivered') {
    const said = new Map(outcome.results?.map((result) => [result.id, result]))
    return batch.map((entry) => ({ status: 'stored', ...said.get(entry.id), ...entry }))
  }
  return outcome.status === 'rejected' && batch.length === 1
    ? batch.map((entry) => ({ ...entry, status: 'rejected', reason: outcome.reason }))
    : []
}

export const createDelivery = (parts: DeliveryParts, transport: Transport): Delivery => {
  const { storage, clock, tab, $pending, token, emit, FeedbackError } = parts
  let running: Promise<void> | undefined
  let wanted: false | 'due' | 'eagerly' = false
  let limit = maxEntries
  let looked = false
  let cancelTimer: (() => void) | undefined
  let inFlight: AbortController | undefined
  let stopped = false

  const takeTurn = (eagerly: boolean) =>
    storage.write(async (rows): Promise<Turn> => {
      const now = clock.now()
      const entries = await rows.list<StoredEntry>('entry/', maxEntries)
      const pace = await paceOf(rows)
      // A new page probes an endpoint that took nothing, however long the wait.
      const eager = eagerly || (!looked && pace.heldSince !== undefined)
      const ms = Math.max(blockedMs(pace, now), eager ? 0 : waitMs(pace, now))
      if (entries[0] && ms) return { dueAt: now + ms }
      const pauseMs = ({ notBefore = 0 }: StoredEntry) => untilMs(notBefore, now)
      const ready = entries.filter((entry) => !pauseMs(entry))
      const batch = firstBatch(ready, limit)
      const pauses = entries.map(pauseMs).filter((pause) => pause)
      if (!batch[0]) return pauses[0] ? { dueAt: now + Math.min(...pauses) } : {}
      const dueAt = await takeLease(rows, 'lease', tab, now)
      return dueAt ? { dueAt } : { batch }
    })

  const send = async (batch: readonly StoredEntry[]): Promise<Outcome> => {
    inFlight = new AbortController()
    const stopKeeping = keepLease(parts, 'lease')
    try {
      const bearer = await token(batch[0]?.respondent)
      return await transport(
        batch.map(({ body }) => JSON.parse(body) as Entry),
        {
          signal: inFlight.signal,
          keepalive: mayOutlivePage(batch),
          ...(bearer && { token: bearer }),
        },
      )
    } catch {
      // A host's own transport or token that threw: as if offline.
      return { status: 'retry', network: true }
    } finally {
      stopKeeping()
      inFlight = undefined
    }
  }

  /** Writes down what became of a batch, in one step, and then tells. */
  const settle = async (batch: readonly StoredEntry[], outcome: Outcome) => {
    const entries = settled(batch, outcome)
    const refused = entries.filter(({ status }) => status === 'rejected')
    const taken = entries.filter(({ status }) => status !== 'rejected' && status !== 'retry')
    // One bad entry never blocks the others: halves go alone until it is found.
    if (outcome.status === 'rejected') limit = Math.max(1, batch.length >> 1)
    if (outcome.status === 'delivered') limit = Math.min(maxEntries, limit * 2)

    const [left, wasHeld] = await storage.write(async (rows) => {
      const now = clock.now()
      const pace = await paceOf(rows)
      rows.put('pace', afterOutcome(pace, outcome, now, clock.random))
      for (const { id } of [...taken, ...refused]) rows.delete(`entry/${id}`)
      for (const { status, reason, afterSeconds, ...entry } of entries)
        if (status === 'retry' && afterSeconds)
          rows.put(`entry/${entry.id}`, { ...entry, notBefore: now + askedMs(afterSeconds) })
      for (const { id, body, reason } of refused) rows.put(`rejected/${id}`, { id, body, reason })
      const rejected = await rows.list<StoredEntry>('rejected/')
      for (const { id } of rejected.slice(0, -maxRejected)) rows.delete(`rejected/${id}`)
      await dropLease(rows, 'lease', tab)
      return [await rows.count('entry/'), pace.heldSince !== undefined] as const
    })

    $pending.set(left)
    if (taken[0]) emit('delivered', { ids: taken.map(({ id }) => id) })
    for (const { id, body, reason = 'no reason given' } of refused) {
      emit('rejected', { entry: JSON.parse(body) as Entry, reason })
      tell('delivery-rejected', `The endpoint refuses ${id}: ${reason}`)
    }
    if (outcome.status === 'held' && !wasHeld)
      tell('delivery-held', `Kept until the endpoint takes it: ${outcome.reason}`)
  }

  const tell = (code: FeedbackErrorCode, message: string) =>
    emit('error', new FeedbackError(code, message))

  const loop = async () => {
    try {
      while (wanted && !stopped) {
        const eagerly = wanted === 'eagerly'
        wanted = false
        const { batch, dueAt } = await takeTurn(eagerly)
        looked = true
        if (dueAt) wakeAt(dueAt)
        if (!batch) continue
        await settle(batch, await send(batch))
        wanted ||= 'due'
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

  return {
    deliver,
    online: async (awayMs) => {
      await storage.write(async (rows) => {
        const pace = await paceOf(rows)
        if (pace.failures) rows.put('pace', afterOnline(pace, awayMs, clock.now(), clock.random))
      })
      await deliver()
    },
    stop: () => {
      stopped = true
      stopListening()
      cancelTimer?.()
      inFlight?.abort()
    },
  }
}
