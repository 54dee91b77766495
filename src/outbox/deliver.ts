import type { Entry } from '../model/entry.ts'
import type { Outcome, Transport } from '../model/transport.ts'
import type { Clock } from '../platform/clock.ts'
import { dropLease, renewMs, takeLease } from '../platform/lease.ts'
import type { Storage } from '../platform/storage.ts'
import { bytesOf, firstBatch, keepaliveBytes, maxEntries, type StoredEntry } from './batch.ts'
import { afterOnline, afterOutcome, calm, type Pace } from './pace.ts'

export interface DeliveryParts {
  readonly storage: Storage
  readonly clock: Clock
  /** Id of this tab. */
  readonly tab: string
  readonly transport: () => Promise<Transport>
  /** The host's token for the person with this id; undefined unless that person is here now. */
  readonly token: (respondent: string | undefined) => Promise<string | undefined>
  readonly onDelivered: (ids: readonly string[]) => void
  readonly onRejected: (entry: Entry, reason: string) => void
  readonly onHeld: (reason: string) => void
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

/** The rejected are kept for whoever looks, but not without bound. */
const maxRejected = 50

export const createDelivery = (parts: DeliveryParts): Delivery => {
  const { storage, clock, tab } = parts
  let running: Promise<void> | undefined
  let wanted = false
  let eagerly = false
  let limit = maxEntries
  let cancelTimer: (() => void) | undefined
  let inFlight: AbortController | undefined
  let stopped = false

  const paceOf = (stored: Pace | undefined) => stored ?? calm

  const takeTurn = (eager: boolean) =>
    storage.write(async (rows): Promise<Turn> => {
      const now = clock.now()
      const entries = await rows.list<StoredEntry>('entry/', maxEntries)
      if (!entries.length) return 'empty'
      const pace = paceOf(await rows.get<Pace>('pace'))
      const dueAt = eager ? pace.notBefore : Math.max(pace.nextAt, pace.notBefore)
      if (dueAt > now) return { dueAt }
      const leased = await takeLease(rows, 'lease', tab, now)
      return leased ? { dueAt: leased } : { batch: firstBatch(entries, limit) }
    })

  const send = async (batch: readonly StoredEntry[]): Promise<Outcome> => {
    inFlight = new AbortController()
    const stopRenewing = renewWhileSending()
    try {
      const [transport, token] = await Promise.all([
        parts.transport(),
        parts.token(batch[0]?.respondent),
      ])
      return await transport(
        batch.map((entry) => JSON.parse(entry.body) as Entry),
        {
          signal: inFlight.signal,
          keepalive: bytesOf(batch) <= keepaliveBytes,
          ...(token && { token }),
        },
      )
    } catch {
      // Code that could not be fetched, or a host's own transport that threw: as if offline.
      return { status: 'retry', network: true }
    } finally {
      stopRenewing()
      inFlight = undefined
    }
  }

  const renewWhileSending = () => {
    let cancel: () => void
    const next = () => {
      cancel = clock.after(renewMs, () => {
        storage.write((rows) => takeLease(rows, 'lease', tab, clock.now())).catch(() => {})
        next()
      })
    }
    next()
    return () => cancel()
  }

  const settle = async (batch: readonly StoredEntry[], outcome: Outcome) => {
    const { gone, refused, verdict } = judge(batch, outcome)
    const wasHeld = await storage.write(async (rows) => {
      for (const { id } of [...gone, ...refused]) rows.delete(`entry/${id}`)
      for (const { id, body } of refused) rows.put(`rejected/${id}`, { id, body })
      const rejected = await rows.list<{ id: string }>('rejected/')
      for (const { id } of rejected.slice(0, -maxRejected)) rows.delete(`rejected/${id}`)
      const pace = paceOf(await rows.get<Pace>('pace'))
      rows.put('pace', afterOutcome(pace, verdict, clock.now(), clock.random))
      await dropLease(rows, 'lease', tab)
      return pace.heldSince !== undefined
    })
    if (gone.length) parts.onDelivered(gone.map(({ id }) => id))
    for (const entry of refused) parts.onRejected(JSON.parse(entry.body), entry.reason)
    if (verdict.status === 'held' && !wasHeld) parts.onHeld(verdict.reason)
    return verdict.status === 'delivered'
  }

  const judge = (batch: readonly StoredEntry[], outcome: Outcome) => {
    if (outcome.status === 'rejected') {
      const several = batch.length > 1
      limit = Math.max(1, batch.length >> 1)
      const refused = several ? [] : batch.map((entry) => ({ ...entry, reason: outcome.reason }))
      return { gone: [], refused, verdict: { status: 'delivered' } satisfies Outcome as Outcome }
    }
    if (outcome.status !== 'delivered') return { gone: [], refused: [], verdict: outcome }
    limit = Math.min(maxEntries, limit * 2)
    const results = new Map(outcome.results?.map((result) => [result.id, result]))
    const statusOf = (entry: StoredEntry) => results.get(entry.id)?.status
    const again = outcome.results?.find(
      (result) => result.status === 'retry' && batch.some(({ id }) => id === result.id),
    )
    return {
      gone: batch.filter((entry) => !['rejected', 'retry'].includes(statusOf(entry) ?? '')),
      refused: batch
        .filter((entry) => statusOf(entry) === 'rejected')
        .map((entry) => ({ ...entry, reason: results.get(entry.id)?.reason ?? 'no reason given' })),
      verdict: again ? { ...again, status: 'retry' as const } : outcome,
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
    })
    return running
  }

  return {
    deliver,
    online: async (awayMs) => {
      await storage.write(async (rows) => {
        const pace = paceOf(await rows.get<Pace>('pace'))
        if (pace.failures) rows.put('pace', afterOnline(pace, awayMs, clock.now(), clock.random))
      })
      await deliver()
    },
    stop: () => {
      stopped = true
      cancelTimer?.()
      inFlight?.abort()
    },
  }
}
