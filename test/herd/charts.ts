import { tickMs } from './calendar.ts'
import { type Cell, draw } from './draw.ts'
import { kindName, percent } from './format.ts'
import { idealSeconds } from './goals.ts'
import { kinds, policies } from './plan.ts'
import { find, type Result } from './result.ts'
import type { Run, Scenario } from './simulate.ts'

const ticksASecond = 1000 / tickMs

const perSecond = (perTick: Uint32Array, fromSecond: number, seconds: number): number[] =>
  Array.from({ length: seconds }, (_, index) => {
    const from = (fromSecond + index) * ticksASecond
    return perTick.subarray(from, from + ticksASecond).reduce((sum, count) => sum + count, 0)
  })

/** The largest of each few seconds: a spike must not vanish between two points of a line. */
const crests = (values: readonly number[], each: number): number[] =>
  Array.from({ length: Math.ceil(values.length / each) }, (_, index) =>
    Math.max(...values.slice(index * each, (index + 1) * each)),
  )

const lowest = 1e-4

/** A logarithmic axis from 0.01 % to 100 %. */
const byDecades = (share: number) =>
  share > lowest ? Math.log10(share / lowest) / Math.log10(1 / lowest) : 0

const beforeSeconds = 60
const afterSeconds = 600

/** What a run came to, in few words. */
const noteOf = (words: string, lost: number) => {
  if (lost === 1) return 'all lost'
  return lost > 0.0005 ? `${words}, ${percent(lost)} lost` : words
}

const arrivalsCell = ({ arrivals, clients, outageMs }: Run, { figures }: Result): Cell => {
  const from = outageMs / 1000 - beforeSeconds
  const counts = crests(perSecond(arrivals, from, beforeSeconds + afterSeconds), 2)
  return {
    heights: counts.map((count) => byDecades(count / clients)),
    note: noteOf(`worst second ${percent(figures.afterPeak)}`, figures.lost),
  }
}

const shownSeconds = 3600
const pointSeconds = 10

const deliveredCell = ({ deliveries, clients, outageMs }: Run, { figures }: Result): Cell => {
  let sum = 0
  const seconds = perSecond(deliveries, outageMs / 1000, shownSeconds).map((count) => {
    sum += count
    return sum / clients
  })
  const { deliveredSeconds, lost } = figures
  const note = Number.isFinite(deliveredSeconds)
    ? `99 % after ${(deliveredSeconds / 60).toFixed(0)} min`
    : `${percent(lost)} lost`
  return {
    heights: seconds.filter((_, second) => second % pointSeconds === 0),
    ideal: [
      [0, 0],
      [idealSeconds / 0.99 / shownSeconds, 1],
      [1, 1],
    ],
    note: lost === 1 ? 'all lost' : note,
  }
}

type CellOf = (run: Run, result: Result) => Cell

const rowsOf = (
  results: readonly Result[],
  scenario: Pick<Scenario, 'start' | 'capacity'>,
  cellOf: CellOf,
) =>
  policies.map(({ name }) => ({
    name,
    cells: kinds.map((kind) => {
      const result = find(results, { ...scenario, name, minutes: 10, kind })
      return result?.run ? cellOf(result.run, result) : { heights: [0, 0], note: '' }
    }),
  }))

const minuteTicks = (minutes: readonly number[], from: number, to: number) =>
  minutes.map((minute) => {
    const label = minute === to ? `${minute} min` : `${minute}`
    return [(minute - from) / (to - from), label] as const
  })

/** Files to write into `docs/`, by name. */
export const chartsOf = (results: readonly Result[]): Readonly<Record<string, string>> => {
  const columns = kinds.map(kindName)
  const arrivals = (start: Scenario['start'], title: string) =>
    draw({
      title,
      caption:
        'Requests a second as a part of all clients (logarithmic), from a minute before the endpoint is back; endpoint without limit.',
      notes: 'above',
      columns,
      rows: rowsOf(results, { start, capacity: 'unlimited' }, arrivalsCell),
      xTicks: minuteTicks([0, 2, 4, 6, 8, 10], -1, 10),
      yTicks: [0.0001, 0.01, 1].map((share) => [byDecades(share), percent(share)] as const),
    })
  return {
    'herd-spread.svg': arrivals(
      'spread',
      'After an outage of ten minutes, in which the clients submitted one after another',
    ),
    'herd-at-once.svg': arrivals(
      'at once',
      'After an outage of ten minutes, in whose first second all clients submitted',
    ),
    'herd-delivered.svg': draw({
      title: 'How soon an endpoint that takes 1/500 of the clients a second has all answers',
      caption:
        'Delivered since the endpoint is back, after ten minutes of outage; it answers 503 beyond its capacity. Dashed: no endpoint could have them sooner.',
      notes: 'below',
      columns,
      rows: rowsOf(results, { start: 'spread', capacity: 'sheds' }, deliveredCell),
      xTicks: minuteTicks([0, 15, 30, 45, 60], 0, 60),
      yTicks: [0, 0.5, 1].map((share) => [share, percent(share)] as const),
    }),
  }
}
