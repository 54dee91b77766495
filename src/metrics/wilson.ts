import { type Interval, z } from './interval.ts'

/**
 * Where the true share lies when `count` of `n` were seen: the score interval, which stays within
 * 0 and 1 and is right for small numbers too. Source: Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927).
 *
 * @throws RangeError where `n` is no whole number from 1, or `count` none from 0 to `n`
 */
export const wilson = (count: number, n: number): Interval => {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new RangeError(`n: expected a whole number from 1, got ${n}`)
  if (!Number.isSafeInteger(count) || count < 0 || count > n)
    throw new RangeError(`count: expected a whole number from 0 to ${n}, got ${count}`)
  const share = count / n
  const middle = share + z ** 2 / (2 * n)
  const margin = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  const spread = 1 + z ** 2 / n
  return {
    // At 0 and n the bound is the share itself; rounding must not put it beyond.
    low: Math.min(share, Math.max(0, (middle - margin) / spread)),
    high: Math.max(share, Math.min(1, (middle + margin) / spread)),
  }
}
