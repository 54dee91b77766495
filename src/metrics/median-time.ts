import { type Figure, figureOf, type Shown } from './figure.ts'
import type { Interval } from './interval.ts'
import { kaplanMeier, type Observation } from './kaplan-meier.ts'
import { type Bound, exactly, type Known } from './rate.ts'

/** How long half of them take, those included that are still open. */
export interface MedianTime extends Shown {
  /** How many have ended; the others are open, and censored at `now`. */
  readonly ended: number
  /** Absent where fewer than half would have ended by the longest time watched. */
  readonly medianDays?: number
  /** In days; a side that is absent is not reached. */
  readonly intervalDays: Partial<Interval>
  readonly bound: Bound
}

type Round = (value: number) => number

const counted = (value: number, round: Round, unit: string): string => {
  // 10 days and a minute are 10 days, also when rounded up.
  const n = round(Math.round(value * 10) / 10)
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

/** Days in the unit that people would say. */
const durationWords = (days: number, round: Round): string => {
  if (days > 2) return counted(days, round, 'day')
  if (days > 1 / 12) return counted(days * 24, round, 'hour')
  return counted(days * 24 * 60, round, 'minute')
}

const intervalWords = ({ low, high }: Partial<Interval>): string => {
  const from = low === undefined ? undefined : durationWords(low, Math.floor)
  if (from === undefined) return ''
  if (high === undefined) return ` (at least ${from})`
  const to = durationWords(high, Math.ceil)
  const [number, unit] = from.split(' ')
  return ` (between ${to.endsWith(` ${unit}`) ? number : from} and ${to})`
}

/** @param are what is said of those that ended: `Half {are} within 6 days` */
export const medianTimeOf = (
  observations: readonly Observation[],
  are: string,
  { bound, because }: Known = exactly,
): Figure<MedianTime> =>
  figureOf(observations.length, () => {
    const { n, ended, steps, median, medianInterval } = kaplanMeier(observations)
    const longest = observations.reduce((days, { time }) => Math.max(days, time), 0)
    const part = Math.round(100 * (1 - (steps.at(-1)?.survival ?? 1)))
    const words =
      median === undefined
        ? `Fewer than half ${are} yet: ${part} % within ${durationWords(longest, Math.ceil)}.`
        : `Half ${are} within ${durationWords(median, Math.ceil)}${intervalWords(medianInterval)}.`
    return {
      hidden: false,
      n,
      ended,
      ...(median !== undefined && { medianDays: median }),
      intervalDays: medianInterval,
      bound,
      words: `${words}${because}`,
    }
  })
