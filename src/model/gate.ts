/**
 * The tests a prompt has to pass, in the order in which they are made: what holds for a while first,
 * and then three that open by what happens on the page.
 */
export const gateNames = [
  'consent',
  'schedule',
  'pages',
  'audience',
  'sample',
  'frequency',
  'quiet',
  'visit',
  'trigger',
  'polite',
  'busy',
] as const

export type GateName = (typeof gateNames)[number]

/** One test that a prompt has to pass, with what it wanted and what it saw. */
export interface Gate {
  readonly gate: GateName
  readonly pass: boolean
  /** What the config asks for, in its own words and units. */
  readonly expected: unknown
  /** What was found; undefined where there was nothing yet. */
  readonly actual: unknown
  /** When this gate opens by itself; ISO 8601, absent where time alone does not open it. */
  readonly nextAt?: string
}
