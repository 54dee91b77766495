/** Where the true value lies with 95 % confidence, in the units of its figure. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The quantile of the normal distribution for two-sided 95 %. */
export const z = 1.96

/** The interval around `middle`, within what can be. */
export const bounded = (middle: number, margin: number, low: number, high: number): Interval => ({
  low: Math.max(low, middle - margin),
  high: Math.min(high, middle + margin),
})
