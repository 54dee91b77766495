import type { Clock } from '../../../src/platform/clock.ts'

/** A clock that is moved by hand. */
export interface HandClock extends Clock {
  /** Lets so much time pass, with everything that is due in it. */
  pass(ms: number): Promise<void>
  readonly waiting: number
}

/** Lets everything run that was only waiting for a promise, the database included. */
const settle = async () => {
  for (let i = 0; i < 16; i++) await new Promise((resolve) => setTimeout(resolve, 0))
}

export const createHandClock = (start = Date.parse('2026-11-22T09:00:00Z')): HandClock => {
  let now = start
  const timers = new Map<() => void, number>()
  return {
    now: () => now,
    random: () => 0,
    after: (ms, task) => {
      const run = () => {
        timers.delete(run)
        task()
      }
      timers.set(run, now + ms)
      return () => timers.delete(run)
    },
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const [next] = [...timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1])
        if (!next) break
        now = Math.max(now, next[1])
        next[0]()
        await settle()
      }
      now = end
    },
    get waiting() {
      return timers.size
    },
  }
}
