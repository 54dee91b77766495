import type { Due, LedgerState } from '../model/ledger.ts'
import { toPlain } from '../model/plain.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import type { Ledger } from './ledger.ts'

export interface DelaysParts {
  readonly clock: Clock
  readonly page: Page
  readonly ledger: Ledger
}

/** Prompts that were triggered and come later; the ledger keeps them, for this page or the next. */
export interface Delays {
  add(promptId: string, signal: Signal, seconds: number): Promise<void>
  callOff(promptIds: readonly string[]): Promise<void>
  /** What is due by now, or comes while this page is open. */
  wait(): void
  stop(): void
}

/** A delay that is shorter than a visit ends with the visit. */
const visitMs = 30 * 60_000

/** Whether the person came back soon enough after its time had come. */
export const isInTime = ({ at, delayMs }: Due, now: number): boolean =>
  now - at < Math.max(visitMs, delayMs)

const without = ({ due = [] }: LedgerState, ids: readonly string[]) =>
  due.filter(({ prompt }) => !ids.includes(prompt))

/** @param offer asks all its gates again */
export const createDelays = (
  { clock, page, ledger }: DelaysParts,
  offer: (promptId: string, signal: Signal) => void,
): Delays => {
  let timers: (() => void)[] = []

  const stop = () => {
    for (const cancel of timers) cancel()
    timers = []
  }

  /** Its delay is over: one tab takes it out, the one that the person looks at. */
  const come = async (one: Due) => {
    if (!page.isVisible()) return
    // No timer goes further than a few weeks.
    if (one.at > clock.now()) return wait()
    const taken = await ledger.change((state) =>
      state.due?.some(({ prompt, at }) => prompt === one.prompt && at === one.at)
        ? { ...state, due: without(state, [one.prompt]) }
        : undefined,
    )
    if (taken && isInTime(one, clock.now())) offer(one.prompt, one.signal)
  }

  const wait = () => {
    stop()
    timers = (ledger.state().due ?? []).map((one) =>
      clock.after(one.at - clock.now(), () => come(one)),
    )
  }

  return {
    add: async (prompt, signal, seconds) => {
      const delayMs = seconds * 1000
      const kept = { ...signal, properties: toPlain(signal.properties) }
      const one = { prompt, signal: kept, at: clock.now() + delayMs, delayMs }
      await ledger.change((state) => ({ ...state, due: [...without(state, [prompt]), one] }))
      wait()
    },
    callOff: async (ids) => {
      await ledger.change((state) =>
        state.due?.[0] ? { ...state, due: without(state, ids) } : undefined,
      )
      wait()
    },
    wait,
    stop,
  }
}
