import type { WritableAtom } from 'nanostores'
import type { Entry } from '../model/entry.ts'
import { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Outcome, Transport } from '../model/transport.ts'
import type { Clock } from '../platform/clock.ts'
import { dropLease, keepLease, takeLease } from '../platform/lease.ts'
import { onLeaving } from '../platform/leaving.ts'
import type { Storage } from '../platform/storage.ts'
import { bytesOf, firstBatch, keepaliveBytes, maxEntries, type StoredEntry } from './batch.ts'
import { afterOnline, afterOutcome, blockedMs, calm, type Pace, waitMs } from './pace.ts'

export interface DeliveryParts {
  readonly storage: Storage
  readonly clock: Clock
  /** Id of this tab. */
  readonly tab: string
  /** Entries not yet acknowledged, as last counted. */
  readonly $pending: WritableAtom<number>
  /** The host's token for the person with this id; undefined unless that person is here now. */
  readonly token: (respondent: string | undefined) => Promise<string | undefined>
  readonly emit: Emit
}

/** Carries what the outbox holds to the endpoint: the only way out, and the only owner of time. */
export interface Delivery {
  /** Delivers what is due. @param eager before the pace says so, never before a `Retry-After` */
  deliver(eager?: boolean): Promise<void>
  /** The browser is online again after so many milliseconds. */
  online(awayMs: number): Promise<void>
  stop(): void
}

/** What the next step of delivering has to do. */
type Turn = { readonly batch: readonly StoredEntry[] } | { readonly dueAt: number } | 'empty'

interface Verdict {
  readonly gone: readonly StoredEntry[]
  readonly refused: readonly (StoredEntry & { readonly reason: string })[]
}

/** The rejected are kept for whoever looks, but not without bound. */
const maxRejected = 50

export const createDelivery = (
  { storage, clock, tab, $pending, token, emit }: DeliveryParts,
  transport: Transport,
): Delivery => {
  let running: Promise<void> | undefined
  let wanted = false
  let eagerly = false
  let limit = maxEntries
  let cancelTimer: (() => void) | undefined
  let inFlight: AbortController | undefined
  let stopped = false
  // A new page probes an endpoint that took nothing, however long the wait.
  let looked = false

  const takeTurn = (eagerly: boolean) =>
    storage.write(async (rows): Promise<Turn> => {
      const now = clock.now()
      const entries = await rows.list<StoredEntry>('entry/', maxEntries)
      if (!entries.length) return 'empty'
      const pace = (await rows.get<Pace>('pace')) ?? calm
      const eager = eagerly || (!looked && pace.heldSince !== undefined)
      const ms = Math.max(blockedMs(pace, now), eager ? 0 : waitMs(pace, now))
      looked = true
      if (ms) return { dueAt: now + ms }
      const leased = await takeLease(rows, 'lease', tab, now)
      return leased ? { dueAt: leased } : { batch: firstBatch(entries, limit) }
    })

  const send = async (batch: readonly StoredEntry[]): Promise<Outcome> => {
    inFlight = new AbortController()
    const stopKeeping = keepLease({ storage, clock, tab }, 'lease')
    try {
      const bearer = await token(batch[0]?.respondent)
      return await transport(
        batch.map((entry) => JSON.parse(entry.body) as Entry),
        {
          signal: inFlight.signal,
          keepalive: bytesOf(batch) <= keepaliveBytes,
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

  const settle = async (batch: readonly StoredEntry[], outcome: Outcome) => {
    const { gone, refused } = judge(batch, outcome)
    const { wasHeld, left } = await storage.write(async (rows) => {
      for (const { id } of [...gone, ...refused]) rows.delete(`entry/${id}`)
      for (const { id, body, reason } of refused) rows.put(`rejected/${id}`, { id, body, reason })
      const rejected = await rows.list<{ id: string }>('rejected/')
      for (const { id } of rejected.slice(0, -maxRejected)) rows.delete(`rejected/${id}`)
      const pace = (await rows.get<Pace>('pace')) ?? calm
      rows.put('pace', afterOutcome(pace, outcome, clock.now(), clock.random))
      await dropLease(rows, 'lease', tab)
      return { wasHeld: pace.heldSince !== undefined, left: await rows.count('entry/') }
    })
    $pending.set(left)
    if (gone[0]) emit('delivered', { ids: gone.map(({ id }) => id) })
    for (const { id, body, reason } of refused) {
      emit('rejected', { entry: JSON.parse(body) as Entry, reason })
      emit('error', new FeedbackError('delivery-rejected', `The endpoint refuses ${id}: ${reason}`))
    }
    if (outcome.status === 'held' && !wasHeld)
      emit(
        'error',
        new FeedbackError('delivery-held', `Kept until the endpoint takes it: ${outcome.reason}`),
      )
  }

  /** What leaves the outbox after an attempt; whatever is in neither list stays. */
  const judge = (batch: readonly StoredEntry[], outcome: Outcome): Verdict => {
    if (outcome.status === 'rejected') {
      // One bad entry never blocks the others: halves go alone until it is found.
      limit = Math.max(1, batch.length >> 1)
      const refused = batch.map((entry) => ({ ...entry, reason: outcome.reason }))
      return { gone: [], refused: batch.length > 1 ? [] : refused }
    }
    if (outcome.status !== 'delivered') return { gone: [], refused: [] }
    limit = Math.min(maxEntries, limit * 2)
    const results = new Map(outcome.results?.map((result) => [result.id, result]))
    const statusOf = ({ id }: StoredEntry) => results.get(id)?.status ?? 'stored'
    return {
      gone: batch.filter((entry) => ['stored', 'duplicate'].includes(statusOf(entry))),
      refused: batch
        .filter((entry) => statusOf(entry) === 'rejected')
        .map((entry) => ({ ...entry, reason: results.get(entry.id)?.reason ?? 'no reason given' })),
    }
  }

  const wakeAt = (dueAt: number) => {
    cancelTimer?.()
    if (!stopped) cancelTimer = clock.after(Math.max(0, dueAt - clock.now()), () => deliver())
  }

  const loop = async () => {
    while (wanted && !stopped) {
      const eager = eagerly
      wanted = eagerly = false
      const turn = await takeTurn(eager)
      if (turn === 'empty') continue
      if ('dueAt' in turn) {
        wakeAt(turn.dueAt)
        continue
      }
      await settle(turn.batch, await send(turn.batch))
      wanted = true
    }
  }

  const deliver = (eager = false): Promise<void> => {
    wanted = true
    eagerly ||= eager
    running ??= loop().finally(() => {
      running = undefined
      // Asked for between the last look and this line.
      if (wanted && !stopped) deliver()
    })
    return running
  }

  const stopListening = onLeaving('hidden', () => $pending.get() && deliver(true))

  return {
    deliver,
    online: async (awayMs) => {
      await storage.write(async (rows) => {
        const pace = await rows.get<Pace>('pace')
        if (pace?.failures) rows.put('pace', afterOnline(pace, awayMs, clock.now(), clock.random))
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
