/** Time and chance, handed in so that rules and back-off can be tested without waiting. */
export interface Clock {
  /** Milliseconds since 1970, by the device. */
  now(): number
  /** Runs `task` once after `ms`; returns what calls it off. */
  after(ms: number, task: () => void): () => void
  /** From 0 to just under 1. */
  random(): number
}

/** A timer cannot be set further ahead: the browser would run it at once. */
const longestMs = 2 ** 31 - 1

export const createClock = (): Clock => ({
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, Math.min(ms, longestMs))
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
})
