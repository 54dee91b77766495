import type { FeedbackError } from '../model/error.ts'
import type { Events, FeedbackEvents } from '../model/events.ts'
import type { Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Prompting } from '../prompts/prompting.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'

export interface HeardParts {
  readonly clock: Clock
  readonly on: Events['on']
  readonly rules: Pick<Rules, 'isPossible'>
  readonly moment: (signal: Signal) => Moment
  /** What every signal goes through. */
  readonly prompting: Prompting
}

export interface HeardSignal {
  readonly signal: Signal
  /** Milliseconds since 1970. */
  readonly at: number
  /** Those that have a trigger for it, or are called off by it. */
  readonly concerns: readonly string[]
}

/** A prompt that something has happened for, until it is shown, called off, or too late. */
export interface Hoping {
  readonly prompt: Prompt
  readonly signal: Signal
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What happened while somebody looked, the newest first. */
export interface Heard {
  readonly signals: readonly HeardSignal[]
  readonly errors: readonly FeedbackError[]
  readonly hoping: () => readonly Hoping[]
  readonly stop: () => void
}

const kept = 20

/** As long as politeness waits, where a prompt does not say. */
const defaultWaitSeconds = 120

const tellsOf: readonly (keyof FeedbackEvents)[] = [
  'answered',
  'dismissed',
  'submitted',
  'delivered',
  'rejected',
  'notice',
  'confirmed',
]

const latestFirst = <T>(list: T[], one: T) => {
  list.unshift(one)
  list.length = Math.min(list.length, kept)
}

const secondsOf = ({ waitSeconds = defaultWaitSeconds, triggers = [] }: Prompt) =>
  waitSeconds + Math.max(0, ...triggers.map(({ delaySeconds = 0 }) => delaySeconds))

/** Listens to all that happens; signals it overhears, standing before what they go through. */
export const hear = (
  { clock, on, rules, moment, prompting }: HeardParts,
  changed: () => void,
): Heard => {
  const signals: HeardSignal[] = []
  const errors: FeedbackError[] = []
  const hopes = new Map<string, Hoping>()

  const overheard = (signal: Signal) => {
    const at = clock.now()
    const now = moment(signal)
    const concerned = prompting.waitingFor(signal)
    latestFirst(signals, { signal, at, concerns: concerned.map(({ id }) => id) })
    for (const prompt of concerned)
      if (prompt.cancelOn?.includes(`${signal.value}`)) hopes.delete(prompt.id)
      else if (rules.isPossible(prompt, now))
        hopes.set(prompt.id, { prompt, signal, until: at + secondsOf(prompt) * 1000 })
    changed()
  }

  const { signal: passOn } = prompting
  prompting.signal = (signal) => {
    overheard(signal)
    passOn(signal)
  }

  const stops = [
    () => {
      prompting.signal = passOn
    },
    on('shown', ({ prompt }) => {
      hopes.delete(prompt)
      changed()
    }),
    on('error', (error) => {
      latestFirst(errors, error)
      changed()
    }),
    ...tellsOf.map((name) => on(name, changed)),
  ]

  return {
    signals,
    errors,
    hoping: () => [...hopes.values()].filter(({ until }) => until > clock.now()),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
