import type { LedgerState, Visit } from '../model/ledger.ts'
import type { Clock } from '../platform/clock.ts'
import type { Rows } from '../platform/rows.ts'
import type { Storage } from '../platform/storage.ts'

/** What was asked, answered and dismissed, shared by all tabs. */
export interface Ledger {
  /** As last read, in the visit of this moment. */
  state(): LedgerState
  /**
   * A sign of life: goes on with the visit, or begins the next one.
   *
   * @param look what else to read in the same step
   */
  arrive(look?: (rows: Rows) => Promise<void>): Promise<boolean>
  /**
   * Changes what is remembered, in one step with all tabs; a sign of life, too.
   *
   * @param next gives the new state; undefined where it sees a reason against it
   * @param unless what else has to be false for it, read in the same step
   * @returns whether it was changed
   */
  change(
    next: (state: LedgerState) => LedgerState | undefined,
    unless?: (rows: Rows) => Promise<unknown>,
  ): Promise<boolean>
}

export interface LedgerParts {
  readonly storage: Storage
  readonly clock: Clock
}

/** A visit ends after so long without a sign of life. */
const idleMs = 30 * 60_000

const nothing: LedgerState = { prompts: {}, visit: { count: 0, seenAt: 0, interrupted: 0 } }

/** The visit of which this moment is a part: the one under way, or the next. */
export const visitAt = (visit: Visit, seenAt: number): Visit =>
  Math.abs(seenAt - visit.seenAt) < idleMs
    ? { ...visit, seenAt }
    : { count: visit.count + 1, seenAt, interrupted: 0 }

export const createLedger = ({ storage, clock }: LedgerParts): Ledger => {
  let known = nothing
  let onDisk = false

  const arriving = (state: LedgerState): LedgerState => ({
    device: `${clock.random()}`,
    ...state,
    visit: visitAt(state.visit, clock.now()),
  })

  const change: Ledger['change'] = async (next, unless) => {
    const changed = await storage.transact(async (rows) => {
      const stored = await rows.get<LedgerState>('ledger')
      // On the disk before and there no more: it was erased, and stays so.
      const last = onDisk && rows.onDisk ? nothing : known
      const state = next(arriving(stored?.prompts && stored.visit ? stored : last))
      if (!state || (await unless?.(rows))) return undefined
      rows.put('ledger', state)
      return { state, onDisk: rows.onDisk }
    })
    if (!changed) return false
    known = changed.state
    onDisk = changed.onDisk
    return true
  }

  return {
    state: () => arriving(known),
    arrive: (look) => change((state) => state, look),
    change,
  }
}
