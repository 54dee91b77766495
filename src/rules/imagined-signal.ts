import type { Facts } from '../model/facts.ts'
import type { Happening, Signal } from '../model/signal.ts'

/** What may have happened at a moment that nobody's browser has seen; one thing at a time. */
export interface Happenings {
  /** Name of the event that just happened. */
  readonly event?: string | undefined
  /** Of the event. */
  readonly properties?: Facts | undefined
  /** How long the page has been in view; a trigger of so many seconds or fewer fires. */
  readonly pageSeconds?: number | undefined
  /** How far down the page the person has scrolled; a trigger of so much or less fires. */
  readonly scrollPercent?: number | undefined
  /** The mouse left the page at the top. */
  readonly exitIntent?: boolean | undefined
  /** What was clicked: the selector as the trigger has it. */
  readonly click?: string | undefined
  /** What came into view: the selector as the trigger has it. */
  readonly visible?: string | undefined
}

const types = [
  'event',
  'pageSeconds',
  'scrollPercent',
  'exitIntent',
  'click',
  'visible',
] as const satisfies readonly Happening[]

/**
 * @param nameOf how whoever asked calls it
 * @throws TypeError where more than one thing happened
 */
export const signalIn = (
  happened: Happenings,
  nameOf: (type: Happening) => string = (type) => type,
): Signal | undefined => {
  const [signal, ...more] = types.flatMap((type): Signal[] => {
    const value = happened[type]
    return value === undefined || value === false ? [] : [{ type, value }]
  })
  if (!signal) return undefined
  if (more[0]) {
    const names = [signal, ...more].map(({ type }) => nameOf(type)).join(' and ')
    throw new TypeError(`${names}: expected one thing to happen at a time`)
  }
  return signal.type === 'event' ? { ...signal, properties: happened.properties ?? {} } : signal
}
