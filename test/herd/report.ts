import { kindName, percent, table, timesIdeal } from './format.ts'
import { missedBy } from './goals.ts'
import { askedSeconds, kinds, outages, policies, starts } from './plan.ts'
import type { Failure } from './policy.ts'
import { find, type Result } from './result.ts'
import type { Scenario } from './simulate.ts'
import { windchime } from './windchime.ts'

/** A figure of one scenario, or nothing where it was not run. */
const figure = (result: Result | undefined, tell: (result: Result) => string) =>
  result ? tell(result) : '–'

const peakOf = ({ figures }: Result) => percent(figures.afterPeak)
const lostOf = ({ figures }: Result) => percent(figures.lost)
const timesOf = ({ figures }: Result) => timesIdeal(figures.deliveredSeconds)
const attemptsOf = ({ figures }: Result) => figures.attempts.toFixed(1)

const oursTable = (results: readonly Result[]) =>
  table(
    [
      'outage',
      'clients submit',
      'endpoint',
      'worst second',
      'sheds: 99 %',
      'queues: 99 %',
      'attempts',
      'lost',
      'goals',
    ],
    outages.flatMap((minutes) =>
      starts.flatMap((start) =>
        kinds.map((kind) => {
          const { name } = windchime
          const of = (capacity: Scenario['capacity']) =>
            find(results, { name, minutes, kind, start, capacity })
          const runs = [of('unlimited'), of('sheds'), of('queues')]
          const missed = runs.flatMap((run) => (run ? missedBy(run, run.figures) : []))
          return [
            `${minutes} min`,
            start,
            kindName(kind),
            figure(runs[0], peakOf),
            figure(runs[1], timesOf),
            figure(runs[2], timesOf),
            figure(runs[0], attemptsOf),
            figure(runs[0], lostOf),
            missed.length ? `missed: ${missed.join('; ')}` : 'met',
          ]
        }),
      ),
    ),
  )

const heads = (what: string) => kinds.map((kind) => `${what}, ${kindName(kind)}`)

const peersTable = (results: readonly Result[], start: Scenario['start'], minutes: number) => {
  const hasTimes = minutes === 10
  return table(
    ['', ...heads('worst second'), ...heads('lost'), ...(hasTimes ? heads('99 % at N/500') : [])],
    policies.map(({ name }) => {
      const cells = (capacity: Scenario['capacity'], tell: (result: Result) => string) =>
        kinds.map((kind: Failure) =>
          figure(find(results, { name, minutes, kind, start, capacity }), tell),
        )
      return [
        name,
        ...cells('unlimited', peakOf),
        ...cells('unlimited', lostOf),
        ...(hasTimes ? cells('sheds', timesOf) : []),
      ]
    }),
  )
}

const askedTable = (results: readonly Result[]) =>
  table(
    ['', 'worst second', 'attempts in the outage', 'lost'],
    policies.map(({ name }) => {
      const result = results.find(
        ({ policy, afterSeconds }) => policy.name === name && afterSeconds,
      )
      return [name, figure(result, peakOf), figure(result, attemptsOf), figure(result, lostOf)]
    }),
  )

const sources = () =>
  table(
    ['', 'constants from'],
    policies.map(({ name, source }) => [name, source]),
  )

/** The tables by the names they have in `docs/herd.md`. */
export const tablesOf = (results: readonly Result[]): Readonly<Record<string, string>> => ({
  ours: oursTable(results),
  ...Object.fromEntries(
    starts.flatMap((start) =>
      outages.map((minutes) => [`${start} ${minutes}`, peersTable(results, start, minutes)]),
    ),
  ),
  [`Retry-After: ${askedSeconds}`]: askedTable(results),
  sources: sources(),
})
