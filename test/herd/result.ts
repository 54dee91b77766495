import type { Capacity } from './endpoint.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Failure } from './policy.ts'
import { minuteMs, type Run, type Scenario, simulate } from './simulate.ts'

/** A scenario with what it came to, and the curves where a chart shows them. */
export interface Result extends Scenario {
  readonly figures: Figures
  readonly run?: Run
}

/** Charts show the ten minutes. */
const isDrawn = ({ outageMs, capacity, afterSeconds }: Scenario) =>
  outageMs === 10 * minuteMs && capacity !== 'queues' && !afterSeconds

export const resultOf = (scenario: Scenario, onProgress?: (share: number) => void): Result => {
  const run = simulate(scenario, onProgress)
  return { ...scenario, figures: figuresOf(run), ...(isDrawn(scenario) && { run }) }
}

interface Wanted {
  readonly name: string
  readonly minutes: number
  readonly kind: Failure
  readonly start: Scenario['start']
  readonly capacity: Capacity
}

/** The result of one scenario without a `Retry-After`. */
export const find = (results: readonly Result[], wanted: Wanted): Result | undefined =>
  results.find(
    ({ policy, outageMs, kind, start, capacity, afterSeconds }) =>
      policy.name === wanted.name &&
      outageMs === wanted.minutes * minuteMs &&
      kind === wanted.kind &&
      start === wanted.start &&
      capacity === wanted.capacity &&
      !afterSeconds,
  )
