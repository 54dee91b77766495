import type { Entry } from './entry.ts'

/** What became of one entry, where the endpoint says so entry by entry. */
export interface EntryResult {
  readonly id: string
  readonly status: 'stored' | 'duplicate' | 'rejected' | 'retry'
  readonly reason?: string
  readonly afterSeconds?: number
}

/**
 * What became of a batch.
 * - `delivered`: the endpoint has it, except what `results` says otherwise.
 * - `retry`: not now; never before `afterSeconds` have passed.
 * - `held`: this endpoint takes nothing at present (wrong address, wrong token); kept and probed.
 * - `rejected`: these entries are refused; a batch of several is halved, so that one bad entry
 *   never blocks the others.
 */
export type Outcome =
  | { readonly status: 'delivered'; readonly results?: readonly EntryResult[] }
  | { readonly status: 'retry'; readonly afterSeconds?: number; readonly network?: true }
  | { readonly status: 'held' | 'rejected'; readonly reason: string }

export interface Sending {
  /** Aborts when the page takes the attempt back. */
  readonly signal: AbortSignal
  /** The page may be about to go: at most 48 KiB, and the request outlives the page. */
  readonly keepalive: boolean
  /** The host's signed token of the person who is here. */
  readonly token?: string
}

/** Carries a batch to an endpoint. It never throws for what an endpoint does. */
export type Transport = (entries: readonly Entry[], sending: Sending) => Promise<Outcome>
