/** Below this no figure is shown: it would say more about chance than about the loop. */
export const needed = 20

/** A figure that too few stand behind. */
export interface Hidden {
  readonly hidden: true
  readonly n: number
  readonly needed: typeof needed
  /** `Too few yet: 7 of 20`. */
  readonly words: string
}

/** What every figure has that is not hidden. */
export interface Shown {
  readonly hidden: false
  /** How many stand behind it; at least 20. */
  readonly n: number
  /** The figure in plain English, its interval included. */
  readonly words: string
}

/** A figure, or why there is none yet. */
export type Figure<Known extends Shown> = Known | Hidden

/** The figure, once enough stand behind it. */
export const figureOf = <Known extends Shown>(n: number, make: () => Known): Figure<Known> =>
  n < needed ? { hidden: true, n, needed, words: `Too few yet: ${n} of ${needed}` } : make()
