import type { Figures } from './figures.ts'
import { minuteMs, type Scenario } from './simulate.ts'

/** An endpoint that takes 1/500 of the crowd a second cannot have 99 of 100 entries sooner. */
export const idealSeconds = 0.99 * 500

/** Requests in the worst second after an outage of this length, as a part of all clients. */
export const mostAfterPeak = (outageMs: number) => (outageMs >= 10 * minuteMs ? 0.007 : 0.03)

/** Times the ideal, until 99 of 100 entries are delivered at an endpoint with bounded capacity. */
export const mostTimesIdeal = 2.2

/** Attempts of a client that waits a whole hour. */
export const mostAttemptsAnHour = 13

/** Which goals a run of ours misses, each said with its figure. */
export const missedBy = (scenario: Scenario, figures: Figures, byChance = 0): string[] => {
  const { outageMs, capacity, start } = scenario
  const { afterPeak, deliveredSeconds, attempts, lost, left } = figures
  const most = mostAfterPeak(outageMs)
  const misses: string[] = []
  if (capacity === 'unlimited' && afterPeak > most + byChance)
    misses.push(
      `${(100 * afterPeak).toFixed(2)} % in the worst second, not ${outageMs >= 10 * minuteMs ? 0.7 : 3} %`,
    )
  if (capacity !== 'unlimited' && deliveredSeconds > mostTimesIdeal * idealSeconds)
    misses.push(
      `${(deliveredSeconds / idealSeconds).toFixed(2)} × the ideal, not ${mostTimesIdeal}`,
    )
  if (outageMs === 60 * minuteMs && start === 'at once' && attempts > mostAttemptsAnHour)
    misses.push(`${attempts.toFixed(1)} attempts in an hour, not ${mostAttemptsAnHour}`)
  if (lost) misses.push(`${(100 * lost).toFixed(2)} % lost`)
  if (left) misses.push(`${(100 * left).toFixed(2)} % still waiting after six hours`)
  return misses
}
