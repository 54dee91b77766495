/**
 * How an attempt ended.
 * - `busy`: the endpoint answered 503.
 * - `refused`: nobody answered, although the browser has a network.
 * - `offline`: the browser has no network, and knows it.
 */
export type Failure = 'busy' | 'refused' | 'offline'

/** What clients remember, a column for each thing and a row for each client. */
export interface Clients {
  /** Failed attempts in a row. */
  readonly failures: Uint16Array
  /** ms; Infinity = it waits for `online`. */
  readonly nextAt: Float64Array
  /** End of a standing `Retry-After`, in ms; 0 = none. */
  readonly notBefore: Float64Array
}

/** What a policy answers in place of a time when it gives an entry up. */
export const givesUp = -1

/** What an SDK does with an entry that could not be sent. */
export interface Policy {
  readonly name: string
  /** Package and version whose published constants these are. */
  readonly source: string
  /** How long it gathers before its first request, in ms, for a client in a crowd that acts at once. */
  readonly gathersMs?: (random: () => number) => number
  /** While the browser says that it is offline it sends nothing. */
  readonly waitsOffline?: true
  /** @returns when it tries again, in ms, or `givesUp` */
  readonly failed: (
    clients: Clients,
    client: number,
    failure: Failure,
    now: number,
    random: () => number,
    /** What the endpoint asked for, if it did. */
    afterSeconds?: number,
  ) => number
  /** The browser is `online` again. Absent: nothing changes. @returns when it tries again, in ms */
  readonly online?: (
    clients: Clients,
    client: number,
    now: number,
    random: () => number,
    awayMs: number,
  ) => number
}
