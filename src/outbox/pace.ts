import type { Outcome } from '../model/transport.ts'
import type { Rows } from '../platform/rows.ts'

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

/** As it is stored; what is missing or was damaged there counts as calm. */
export const paceOf = async (rows: Rows): Promise<Pace> => ({
  ...calm,
  ...(await rows.get<Pace>('pace')),
})

/** The longest way ahead that any rule here puts a time: a `Retry-After` of 1 h and half of it. */
const furthestMs = 1.5 * hourMs

/**
 * How long until a stored time, in ms; 0 = it is past. One further ahead was stored before the clock
 * was set back: waiting for it could take years.
 */
export const untilMs = (at: number, now: number) =>
  at > now && at - now <= furthestMs ? at - now : 0

/** How long repeats have to wait, in ms; 0 = due. */
export const waitMs = (pace: Pace, now: number): number => untilMs(pace.nextAt, now)

/**
 * How long even a new entry, `flush()` and page hide have to wait, because the endpoint said so,
 * in ms; 0 = they may go.
 */
export const blockedMs = (pace: Pace, now: number): number => untilMs(pace.notBefore, now)

/**
 * How long an endpoint that asks for so many seconds has us wait, in ms: held between 1 s and 1 h,
 * so that a slip of its own never silences us; 0 where it does not ask.
 */
export const askedMs = (afterSeconds = Number.NaN): number =>
  Math.min(hourMs, Math.max(secondMs, afterSeconds * secondMs)) || 0

/** What an attempt that ended like this means for the next one. */
export const afterOutcome = (
  pace: Pace,
  outcome: Outcome,
  now: number,
  random: () => number,
): Pace => {
  const failures = pace.failures + 1
  const standing = blockedMs(pace, now) ? pace.notBefore : 0

  const backOffMs = (firstMs: number) =>
    secondMs +
    random() * Math.min(15 * minuteMs, failures > 1 ? minuteMs * 2 ** pace.failures : firstMs)

  const pauseMs = (asked: number, firstMs = minuteMs) =>
    asked ? asked * (1 + random() / 2) : backOffMs(firstMs)

  switch (outcome.status) {
    // It answered: the halves, and the others, may go at once.
    case 'rejected':
      return calm
    case 'delivered': {
      const again = outcome.results?.filter(({ status }) => status === 'retry') ?? []
      if (!again.length) return calm
      // What the endpoint asks for one entry holds back repeats, never a new entry.
      const asked = Math.max(...again.map(({ afterSeconds }) => askedMs(afterSeconds)))
      return { ...calm, failures, nextAt: now + pauseMs(asked) }
    }
    case 'retry': {
      const asked = askedMs(outcome.afterSeconds)
      const nextAt = now + pauseMs(asked, outcome.network ? 10 * secondMs : minuteMs)
      return {
        ...pace,
        failures,
        nextAt: Math.max(standing, nextAt),
        notBefore: Math.max(standing, asked && now + asked),
      }
    }
    case 'held':
      return {
        ...pace,
        nextAt: Math.max(standing, now + hourMs + random() * 10 * minuteMs),
        notBefore: standing,
        heldSince: pace.heldSince ?? now,
      }
  }
}

/**
 * The browser is `online` again: a pause of a random part of two fifths of the time away, but of
 * at least 40 s and at most 5 min, so that a town after a power cut does not come back as one.
 * It takes the place of what was planned, but never comes before a `Retry-After`.
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
  const isHeld = pace.heldSince !== undefined && waitMs(pace, now) > 0
  // An endpoint that takes nothing is no nearer to taking something because our line is back.
  if (blockedMs(pace, now) || isHeld) return pace
  // Whatever was planned: those who would go earlier would come on top of the evenly spread crowd.
  // And what the line has failed says little of the endpoint.
  return { ...pace, failures: Math.min(pace.failures, 1), nextAt: backAt }
}
