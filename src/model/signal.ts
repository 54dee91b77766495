/** What triggers wait for, by the key that a trigger is written with. */
export type Happening =
  | 'event'
  | 'pageSeconds'
  | 'scrollPercent'
  | 'exitIntent'
  | 'click'
  | 'visible'

/** Something happened that a trigger may be waiting for. */
export interface Signal {
  readonly type: Happening
  /** Name of the event, how many seconds or percent, the selector that was clicked or seen. */
  readonly value: string | number | true
  /** Of an event. */
  readonly properties?: Readonly<Record<string, unknown>> | undefined
}
