import type { Clock } from './clock.ts'
import type { Rows } from './rows.ts'
import type { Storage } from './storage.ts'

/** How long a lease holds without being renewed. */
const leaseMs = 30_000

/** A step may have read the clock so much earlier than one whose turn came before its own. */
const furthestMs = leaseMs + 5000

/** How often the holder renews it. */
const renewMs = 10_000

interface Lease {
  readonly tab: string
  readonly until: number
}

/**
 * Takes or renews what only one tab may hold, as part of a step. One that ends far further ahead
 * than any renewal could set it comes from a clock that has jumped, and counts as over; a little
 * further is usual, since a step that began earlier may have its turn later.
 *
 * @returns 0 when this tab holds it now, else when the other's ends; milliseconds since 1970
 */
export const takeLease = async (rows: Rows, key: string, tab: string, now: number) => {
  const lease = await rows.get<Lease>(key)
  const foreign = lease && lease.tab !== tab && lease.until > now && lease.until <= now + furthestMs
  if (foreign) return lease.until
  rows.put(key, { tab, until: now + leaseMs } satisfies Lease)
  return 0
}

/** Lets go of a lease that this tab holds. */
export const dropLease = async (rows: Rows, key: string, tab: string) => {
  if ((await rows.get<Lease>(key))?.tab === tab) rows.delete(key)
}

export interface LeaseHolder {
  readonly storage: Storage
  readonly clock: Clock
  readonly tab: string
}

/** Renews a lease that this tab holds, again and again; returns what ends that. */
export const keepLease = ({ storage, clock, tab }: LeaseHolder, key: string) => {
  let cancel: () => void
  const renewLater = () => {
    cancel = clock.after(renewMs, () => {
      storage.transact((rows) => takeLease(rows, key, tab, clock.now())).catch(() => {})
      renewLater()
    })
  }
  renewLater()
  return () => cancel()
}
