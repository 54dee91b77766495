import type { LedgerState } from '../model/ledger.ts'
import { bequeath, inherit } from '../platform/bequest.ts'
import { dropLease, keepLease, type LeaseHolder, takeLease } from '../platform/lease.ts'
import { onLeft } from '../platform/leaving.ts'
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
  stop(): Promise<void>
}

const leftKey = 'windchime-left'

export const createPlace = (parts: PlaceParts): Place => {
  const { storage, clock, ledger, tab } = parts
  let stopKeeping: (() => void) | undefined

  const drop = (holder: string) => storage.transact((rows) => dropLease(rows, 'place', holder))

  const release = async () => {
    if (!stopKeeping) return
    stopKeeping()
    stopKeeping = undefined
    await drop(tab)
  }

  // Who comes next need not wait until the lease ends. A tab that closes has just the time to let
  // go; a page that is left for another in the same tab has not, so that one does it.
  const stopListening = onLeft(() => {
    if (!stopKeeping) return
    bequeath(leftKey, tab)
    storage.transact((rows) => rows.delete('place'))
  })
  const before = inherit(leftKey)
  if (before) drop(before)

  return {
    claim: async (next) => {
      const claimed = await ledger.change(next, (rows) =>
        takeLease(rows, 'place', tab, clock.now()),
      )
      if (claimed) stopKeeping ??= keepLease(parts, 'place')
      return claimed
    },
    release,
    stop: () => {
      stopListening()
      return release()
    },
  }
}
