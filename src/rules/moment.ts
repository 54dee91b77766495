import type { Facts } from '../model/facts.ts'
import type { LedgerState } from '../model/ledger.ts'
import type { Signal } from '../model/signal.ts'

/** Everything that the gates are asked about, at one moment. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Among them `page.path`, `page.url`, `user.asked`, and the properties of the signal as `event`. */
  readonly facts: Facts
  readonly ledger: LedgerState
  /** The config's `quiet`, with its defaults filled in. */
  readonly quiet: { readonly betweenPromptsDays: number; readonly perVisit: number }
  readonly consent: 'granted' | 'pending' | 'denied'
  /** The person's id, else the device's: keeps the sample the same. */
  readonly seed: string
  /** What just happened; absent when only an explanation is wanted. */
  readonly signal?: Signal | undefined
  /** Nothing of the host's is disturbed right now. */
  readonly polite: boolean
  /** A prompt or notice is showing, here or in another tab. */
  readonly busy: boolean
}
