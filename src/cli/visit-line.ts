import type { Facts } from '../model/facts.ts'
import type { Signal } from '../model/signal.ts'
import { timeOf } from '../rules/time-of.ts'

/** One line of a visit log, and what of it the rules look at. */
export interface VisitLine {
  readonly person: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Absent where a page was only opened. */
  readonly signal: Signal | undefined
  readonly url: string | undefined
  readonly user: Facts | undefined
  readonly context: Facts | undefined
  readonly flags: Facts | undefined
  readonly locale: string | undefined
  readonly device: string | undefined
}

const otherHappenings = ['pageSeconds', 'scrollPercent', 'exitIntent', 'click', 'visible'] as const

const refuse = (what: string): never => {
  throw new Error(what)
}

const textOf = (line: Facts, name: string) => {
  const value = line[name]
  if (value === undefined || typeof value === 'string') return value
  return refuse(`${name}: expected a text`)
}

const factsOf = (line: Facts, name: string) => {
  const value = line[name]
  if (value === undefined || (typeof value === 'object' && value)) return value as Facts | undefined
  return refuse(`${name}: expected an object`)
}

const signalOf = (line: Facts): Signal | undefined => {
  const name = textOf(line, 'event')
  if (name !== undefined)
    return { type: 'event', value: name, properties: factsOf(line, 'properties') ?? {} }
  const type = otherHappenings.find((one) => Object.hasOwn(line, one))
  return type && { type, value: line[type] as Signal['value'] }
}

/**
 * `{ "person": "u1", "at": "2026-11-22T10:00:00Z", "url": "/checkout", "event": "order.completed",
 * "properties": { "total": 25 }, "user": { "plan": "pro" } }`; all but `person` and `at` may lack.
 *
 * @throws where it is something else, in words that say what
 */
export const readVisitLine = (text: string): VisitLine => {
  const line = JSON.parse(text) as Facts | null
  if (typeof line !== 'object' || !line) return refuse('expected an object')
  const { person } = line
  const at = timeOf(line.at)
  if (typeof person !== 'string' && typeof person !== 'number')
    refuse('person: expected an id of the person')
  if (Number.isNaN(at)) refuse('at: expected a date like "2026-11-22T10:00:00Z"')
  return {
    person: String(person),
    at,
    signal: signalOf(line),
    url: textOf(line, 'url'),
    user: factsOf(line, 'user'),
    context: factsOf(line, 'context'),
    flags: factsOf(line, 'flags'),
    locale: textOf(line, 'locale'),
    device: textOf(line, 'device'),
  }
}
