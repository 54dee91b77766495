/** Milliseconds of a day. */
export const dayMs = 864e5

/** `1 day`, `3 days`; whole days, rounded down. */
export const days = (count: number): string => {
  const whole = Math.floor(count)
  return `${whole} day${whole === 1 ? '' : 's'}`
}
