import type { Signal } from './signal.ts'

/** What this device remembers of one prompt (or, with `per`, of one prompt and one value). */
export interface PromptRecord {
  /** How often it was asked in the current round; a round ends when `everyDays` have passed. */
  readonly asked: number
  /** When it was last asked; milliseconds since 1970. */
  readonly askedAt?: number
  /** When it was last answered; milliseconds since 1970. */
  readonly answeredAt?: number
  /** The answers given then, for conditions on `prompts.<id>.answers`. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** How often it was dismissed, ever. */
  readonly dismissed: number
  /** The person said "Don't ask me again". */
  readonly never?: true
}

/** A visit ends after 30 idle minutes. */
export interface Visit {
  /** 1 for the first visit of this device. */
  readonly count: number
  /** Last sign of life; milliseconds since 1970. */
  readonly seenAt: number
  /** How many prompts interrupted the person in this visit. */
  readonly interrupted: number
}

/** A prompt that was triggered, and waits until its `delaySeconds` are over. */
export interface Due {
  readonly prompt: string
  readonly signal: Signal
  /** When it may be asked; milliseconds since 1970. */
  readonly at: number
  /** How long it had to wait. */
  readonly delayMs: number
}

/** Everything the rules have to remember, as read at one moment. */
export interface LedgerState {
  /** By prompt id, or `<id>/<value>` where the prompt says `frequency.per`. */
  readonly prompts: { readonly [key: string]: PromptRecord }
  /** When a prompt last interrupted the person; milliseconds since 1970. */
  readonly interruptedAt?: number
  readonly visit: Visit
  /** When the triggers that count were last met, the latest last; by `countKey`. */
  readonly counts?: { readonly [key: string]: readonly number[] } | undefined
  readonly due?: readonly Due[]
  /** What the person allows instead of what the config says: `perVisit: 0` is no prompt at all. */
  readonly quiet?: { readonly perVisit: 0 } | undefined
  /** Random, for the sticky sample of people who are not identified. Never leaves the device. */
  readonly device?: string
}
