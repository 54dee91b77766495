import type { EntryResult, Outcome } from '../model/transport.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

/**
 * When repeats may go. It is stored, so that a reload is no way round it.
 * The formulas stand in the wire protocol under "Pace"; `random` is `Math.random` or a test's.
 */
export interface Pace {
  /** Failed attempts in a row. */
  readonly failures: number
  /** Time of the next attempt, in ms since 1970 by the device's clock; 0 = at once. */
  readonly nextAt: number
  /** End of a standing `Retry-After`, which nothing undercuts, in ms since 1970; 0 = none. */
  readonly notBefore: number
  /** Since when the endpoint takes nothing, in ms since 1970; absent while it takes entries. */
  readonly heldSince?: number
}

/** Nothing failed: at once. */
export const calm: Pace = { failures: 0, nextAt: 0, notBefore: 0 }

/** The longest way ahead that any rule here puts a time: a `Retry-After` of 1 h and half of it. */
const furthestMs = 1.5 * hourMs

// A time further ahead was stored before the clock was set back; waiting for it could take years.
const untilMs = (at: number, now: number) => (at > now && at - now <= furthestMs ? at - now : 0)

/** How long repeats have to wait, in ms; 0 = due. */
export const waitMs = (pace: Pace, now: number): number => untilMs(pace.nextAt, now)

/**
 * How long even a new entry, `flush()` and page hide have to wait, because the endpoint said so,
 * in ms; 0 = they may go.
 */
export const blockedMs = (pace: Pace, now: number): number => untilMs(pace.notBefore, now)

const backOffMs = (failures: number, network: boolean, random: () => number) => {
  const spreadMs =
    network && failures === 1
      ? 10 * secondMs
      : Math.min(15 * minuteMs, minuteMs * 2 ** (failures - 1))
  return secondMs + random() * spreadMs
}

const standing = (pace: Pace, now: number) => (blockedMs(pace, now) ? pace.notBefore : 0)

const held = (pace: Pace, now: number, random: () => number): Pace => ({
  failures: pace.failures,
  nextAt: Math.max(standing(pace, now), now + hourMs + random() * 10 * minuteMs),
  notBefore: standing(pace, now),
  heldSince: pace.heldSince ?? now,
})

/** After a failed attempt, `afterMs` of which the endpoint asked for. */
const failed = (
  pace: Pace,
  afterMs: number | undefined,
  network: boolean,
  now: number,
  random: () => number,
): Pace => {
  const failures = pace.failures + 1
  const pauseMs =
    afterMs === undefined ? backOffMs(failures, network, random) : afterMs * (1 + random() / 2)
  return { ...pace, failures, nextAt: Math.max(standing(pace, now), now + pauseMs) }
}

const heldMs = (afterSeconds: number | undefined) =>
  afterSeconds === undefined
    ? undefined
    : Math.min(hourMs, Math.max(secondMs, afterSeconds * secondMs))

const longestSeconds = (results: readonly EntryResult[]): number | undefined =>
  Math.max(0, ...results.map(({ afterSeconds }) => afterSeconds ?? 0)) || undefined

/** What an attempt that ended like this means for the next one. */
export const afterOutcome = (
  pace: Pace,
  outcome: Outcome,
  now: number,
  random: () => number,
): Pace => {
  switch (outcome.status) {
    case 'held':
      return held(pace, now, random)
    case 'retry': {
      const afterMs = heldMs(outcome.afterSeconds)
      return {
        ...failed(pace, afterMs, outcome.network === true, now, random),
        notBefore: Math.max(standing(pace, now), afterMs === undefined ? 0 : now + afterMs),
      }
    }
    case 'delivered': {
      const again = outcome.results?.filter(({ status }) => status === 'retry') ?? []
      // What the endpoint asks for one entry holds back repeats, never a new entry.
      if (!again.length) return calm
      const answered = { ...calm, failures: pace.failures }
      return failed(answered, heldMs(longestSeconds(again)), false, now, random)
    }
    // It answered: the halves, and the others, may go at once.
    case 'rejected':
      return calm
  }
}

/**
 * The browser is `online` again: a pause of a random part of two fifths of the time away, but of
 * at least 40 s and at most 5 min, so that a town after a power cut does not come back as one.
 * It is a reason to go sooner than planned, never later, and never before a `Retry-After`.
 * @param awayMs how long there was no network, in ms
 */
export const afterOnline = (
  pace: Pace,
  awayMs: number,
  now: number,
  random: () => number,
): Pace => {
  const windowMs = Math.min(5 * minuteMs, Math.max(40 * secondMs, awayMs * 0.4))
  const backAt = now + random() * windowMs
  // An endpoint that takes nothing is no nearer to taking something because our line is back.
  if (blockedMs(pace, now) || (pace.heldSince !== undefined && waitMs(pace, now))) return pace
  return { ...pace, nextAt: waitMs(pace, now) ? Math.min(pace.nextAt, backAt) : backAt }
}
