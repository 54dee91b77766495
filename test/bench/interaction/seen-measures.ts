import type { Seen, Step } from './in-page.ts'
import type { Measure } from './measures.ts'

/** What one visit saw, and when its answers arrived. */
export interface Visited {
  readonly seen: Seen
  readonly arrivals: readonly number[]
}

/** The browser tells of no shorter interaction, and of no shorter task. */
const leastInteractionMs = 16
const leastTaskMs = 50

const within = ({ from, to }: Step, { at }: { readonly at: number }) => at >= from && at < to

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

const stepsOf = (visits: readonly Visited[]) => [
  ...new Set(visits.flatMap(({ seen }) => seen.steps.map(({ name }) => name))),
]

/** The longest that a step's own interaction took, in each visit. */
export const interactions = (visits: readonly Visited[]): Measure[] =>
  stepsOf(visits)
    .filter((name) => name !== 'start-up')
    .map((name) => ({
      what: `interaction: ${name}`,
      unit: 'ms',
      limit: 100,
      least: leastInteractionMs,
      values: visits.flatMap(({ seen }) =>
        seen.steps
          .filter((step) => step.name === name)
          .map((step) =>
            Math.max(
              leastInteractionMs,
              ...seen.events.filter((event) => within(step, event)).map(({ ms }) => ms),
            ),
          ),
      ),
    }))

const longTasksOf = ({ seen }: Visited) =>
  seen.steps.flatMap((step) =>
    seen.longTasks.filter((task) => within(step, task)).map(({ ms }) => ({ step: step.name, ms })),
  )

/** The longest task of each visit. */
export const longTasks = (
  what: string,
  visits: readonly Visited[],
  isIn: (name: string) => boolean,
) => {
  const inSteps = (visit: Visited) => longTasksOf(visit).filter(({ step }) => isIn(step))
  return {
    what,
    unit: 'ms',
    limit: 50,
    least: leastTaskMs,
    values: visits.map((visit) => Math.max(leastTaskMs, ...inSteps(visit).map(({ ms }) => ms))),
  } as const satisfies Measure
}

/** Each task over 50 ms, with the step it was in. */
export const toldLongTasks = (visits: readonly Visited[]): readonly string[] =>
  visits.flatMap(longTasksOf).map(({ step, ms }) => `${step}: ${ms} ms`)

/** What moved by itself, and what moved after the person did something. */
export const shifts = (where: string, visits: readonly Visited[]): Measure[] => {
  const of = (expected: boolean) =>
    visits.map(({ seen }) =>
      sum(seen.shifts.filter((shift) => shift.expected === expected).map(({ value }) => value)),
    )
  return [
    { what: `layout shift, ${where}`, unit: '', limit: 0, values: of(false) },
    { what: `… within 0.5 s of a click or key, which does not count`, unit: '', values: of(true) },
  ]
}

export const movedAlone = (visits: readonly Visited[]) =>
  visits.flatMap(({ seen }) =>
    seen.shifts.filter(({ expected }) => !expected).flatMap(({ what }) => what),
  )

const submitted = ({ seen }: Visited) => {
  const step = seen.steps.find(({ name }) => name === 'Submit')
  return seen.events.find(
    (event) => event.name === 'click' && step !== undefined && within(step, event),
  )?.at
}

/** From the trigger to the card, and from "Submit" to the endpoint. */
export const reactions = (visits: readonly Visited[]): Measure[] => {
  const since = (from: number | undefined, to: number | undefined) =>
    (to ?? Number.NaN) - (from ?? Number.NaN)
  return [
    {
      what: 'a foreseen prompt on the screen, from track()',
      unit: 'ms',
      limit: 150,
      values: visits.map(({ seen }) => since(seen.triggeredAt, seen.paintedAt)),
    },
    {
      what: 'the answer handed to the browser, from the click on "Submit"',
      unit: 'ms',
      values: visits.map((visit) => since(submitted(visit), visit.seen.sentAt)),
    },
    {
      what: 'the answer at the endpoint, from the click on "Submit"',
      unit: 'ms',
      limit: 150,
      values: visits.map((visit) =>
        since(submitted(visit), (visit.arrivals[0] ?? Number.NaN) - visit.seen.timeOrigin),
      ),
    },
  ]
}
