import type { LedgerState } from '../model/ledger.ts'
import type { Clock } from '../platform/clock.ts'
import { dropLease, renewMs, takeLease } from '../platform/lease.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'

/** What was asked, answered and dismissed, shared by all tabs; and whose turn it is to show. */
export interface Ledger {
  /** As last read. */
  state(): LedgerState
  /** Begins or goes on with the visit. */
  arrive(): Promise<void>
  /** Changes what is remembered, in one step with all tabs. */
  change(next: (state: LedgerState) => LedgerState): Promise<void>
  /**
   * Claims the only place on the screen, across all tabs, and writes what `next` gives in the same
   * step; false where another tab has the place, or where `next` sees a reason against it.
   */
  claim(next: (state: LedgerState) => LedgerState | undefined): Promise<boolean>
  /** Gives the place back. */
  release(): Promise<void>
}

export interface LedgerParts {
  readonly storage: Storage
  readonly clock: Clock
  /** Id of this tab. */
  readonly tab: string
}

const idleMs = 30 * 60_000

const nothing: LedgerState = { prompts: {}, visit: { count: 0, seenAt: 0, interrupted: 0 } }

const read = async (rows: Rows): Promise<LedgerState> => {
  const stored = await rows.get<Partial<LedgerState>>('ledger')
  return stored?.prompts && stored.visit ? (stored as LedgerState) : nothing
}

const arriving = (state: LedgerState, now: number): LedgerState => {
  const { visit } = state
  const returned = now - visit.seenAt > idleMs || now < visit.seenAt - idleMs
  return {
    ...state,
    visit: returned
      ? { count: visit.count + 1, seenAt: now, interrupted: 0 }
      : { ...visit, seenAt: now },
  }
}

export const createLedger = ({ storage, clock, tab }: LedgerParts): Ledger => {
  let known = nothing
  let stopRenewing: (() => void) | undefined

  const change = async (next: (state: LedgerState) => LedgerState) => {
    known = await storage.write(async (rows) => {
      const state = next(await read(rows))
      rows.put('ledger', state)
      return state
    })
  }

  const keepRenewing = () => {
    stopRenewing = clock.after(renewMs, () => {
      storage.write((rows) => takeLease(rows, 'place', tab, clock.now())).catch(() => {})
      keepRenewing()
    })
  }

  return {
    state: () => known,
    arrive: () => change((state) => arriving(state, clock.now())),
    change,
    claim: async (next) => {
      const now = clock.now()
      const state = await storage.write(async (rows) => {
        const claimed = next(arriving(await read(rows), now))
        if (!claimed || (await takeLease(rows, 'place', tab, now))) return undefined
        rows.put('ledger', claimed)
        return claimed
      })
      if (!state) return false
      known = state
      stopRenewing?.()
      keepRenewing()
      return true
    },
    release: async () => {
      stopRenewing?.()
      stopRenewing = undefined
      await storage.write((rows) => dropLease(rows, 'place', tab))
    },
  }
}
