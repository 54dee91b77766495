import type { LedgerState } from '../model/ledger.ts'
import { dropLease, keepLease, type LeaseHolder, takeLease } from '../platform/lease.ts'
import type { Ledger } from './ledger.ts'

export interface PlaceParts extends LeaseHolder {
  readonly ledger: Ledger
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

export const createPlace = (parts: PlaceParts): Place => {
  const { storage, clock, ledger, tab } = parts
  let stopKeeping: (() => void) | undefined

  return {
    claim: async (next) => {
      const claimed = await ledger.change(next, (rows) =>
        takeLease(rows, 'place', tab, clock.now()),
      )
      if (claimed) stopKeeping ??= keepLease(parts, 'place')
      return claimed
    },
    release: async () => {
      if (!stopKeeping) return
      stopKeeping()
      stopKeeping = undefined
      await storage.write((rows) => dropLease(rows, 'place', tab))
    },
  }
}
