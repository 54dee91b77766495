/** Chance that a seed repeats. */
export interface Chance {
  /** From 0 to just under 1. */
  readonly next: () => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  /** Whether something happens that happens in this share of all cases. */
  readonly happens: (share: number) => boolean
  readonly pick: <T>(of: readonly T[]) => T
  readonly shuffle: <T>(of: readonly T[]) => T[]
}

/** A number for a text. Source: FNV-1a, 32 bits. */
const hash = (text: string) => {
  let h = 0x811c9dc5
  for (const letter of text) h = Math.imul(h ^ letter.charCodeAt(0), 0x01000193)
  return h
}

/** Chance that is the same whenever the seed is. Source of the numbers: Mulberry32. */
export const createChance = (seed: string): Chance => {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    happens: (share) => next() < share,
    pick: (of) => of[whole(0, of.length - 1)] as (typeof of)[number],
    shuffle: (of) => {
      const deck = [...of]
      for (let at = deck.length - 1; at > 0; at -= 1) {
        const other = whole(0, at)
        ;[deck[at], deck[other]] = [deck[other] as never, deck[at] as never]
      }
      return deck
    },
  }
}
