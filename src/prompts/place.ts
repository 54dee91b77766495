import type { LedgerState } from '../model/ledger.ts'
import type { Clock } from '../platform/clock.ts'
import { dropLease, renewMs, takeLease } from '../platform/lease.ts'
import type { Storage } from '../platform/storage.ts'
import type { Ledger } from './ledger.ts'

export interface PlaceParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly ledger: Ledger
  /** Id of this tab. */
  readonly tab: string
}

/** The only place on the screen, across all tabs: one prompt or notice at a time. */
export interface Place {
  /**
   * Claims it, and writes what `next` gives into the ledger in the same step; false where another
   * tab has it, or where `next` sees a reason against it.
   */
  claim(next: (state: LedgerState) => LedgerState | undefined): Promise<boolean>
  release(): Promise<void>
}

export const createPlace = ({ storage, clock, ledger, tab }: PlaceParts): Place => {
  let stopRenewing: (() => void) | undefined

  const renew = () => {
    stopRenewing = clock.after(renewMs, () => {
      storage.write((rows) => takeLease(rows, 'place', tab, clock.now()))
      renew()
    })
  }

  return {
    claim: async (next) => {
      const claimed = await ledger.change(next, (rows) =>
        takeLease(rows, 'place', tab, clock.now()),
      )
      if (claimed && !stopRenewing) renew()
      return claimed
    },
    release: async () => {
      stopRenewing?.()
      stopRenewing = undefined
      await storage.write((rows) => dropLease(rows, 'place', tab))
    },
  }
}
