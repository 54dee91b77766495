import { tickMs } from './calendar.ts'
import type { Run } from './simulate.ts'

const perSecondTicks = 1000 / tickMs

/** What a run comes to. */
export interface Figures {
  /** Requests in the worst second after the endpoint is back, wherever it begins, as a part of all clients. */
  readonly afterPeak: number
  /** Seconds from the endpoint's return until 99 of 100 entries are delivered; Infinity = never. */
  readonly deliveredSeconds: number
  /** Attempts a client made during the outage, on average. */
  readonly attempts: number
  /** Entries given up, as a part of all. */
  readonly lost: number
  /** Entries still waiting when the run ended, as a part of all. */
  readonly left: number
}

const worstSecond = (arrivals: Uint32Array, fromTick: number) => {
  let sum = 0
  let most = 0
  for (let tick = fromTick; tick < arrivals.length; tick += 1) {
    sum += arrivals[tick] as number
    if (tick - perSecondTicks >= fromTick) sum -= arrivals[tick - perSecondTicks] as number
    if (sum > most) most = sum
  }
  return most
}

/** Seconds after `fromTick` until so many are delivered. */
const secondsUntil = (deliveries: Uint32Array, fromTick: number, wanted: number) => {
  let sum = 0
  for (let tick = 0; tick < deliveries.length; tick += 1) {
    sum += deliveries[tick] as number
    if (sum >= wanted) return ((tick + 1 - fromTick) * tickMs) / 1000
  }
  return Number.POSITIVE_INFINITY
}

export const figuresOf = (run: Run): Figures => {
  const { clients, outageMs, arrivals, deliveries, attempts, lost, left } = run
  const backTick = outageMs / tickMs
  return {
    afterPeak: worstSecond(arrivals, backTick) / clients,
    deliveredSeconds: secondsUntil(deliveries, backTick, 0.99 * clients),
    attempts: attempts / clients,
    lost: lost / clients,
    left: left / clients,
  }
}
