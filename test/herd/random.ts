/**
 * Chance that can be repeated: the same seed gives the same numbers. (Marsaglia's xorshift32, started
 * from a seed that was stirred, so that neighbouring seeds have nothing in common.)
 *
 * @returns numbers from 0 to just under 1, as `Math.random` gives them
 */
export const createRandom = (seed: number): (() => number) => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
