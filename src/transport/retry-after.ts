const leastSeconds = 1
const mostSeconds = 60 * 60

/** Holds a wish to wait between 1 s and 1 h, so that a slip of the endpoint never silences us. */
export const holdSeconds = (seconds: number): number =>
  Math.min(mostSeconds, Math.max(leastSeconds, seconds))

/**
 * Milliseconds since 1970 of an HTTP date; undefined where it is none.
 * The weekday is demanded because `Date.parse` takes "3 apples" for a day in March 2001, and the
 * zone is added because the oldest of the three forms names none but means GMT.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export const httpDateMs = (value: string | null | undefined): number | undefined => {
  if (!value || !/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d:\d\d:\d\d/i.test(value)) return
  const ms = Date.parse(/ (gmt|utc)$/i.test(value) ? value : `${value} GMT`)
  return Number.isNaN(ms) ? undefined : ms
}

/**
 * How long an answer asks us to wait, in seconds from 1 to 3600; undefined where it does not say,
 * or says what nobody can read.
 * @param value the `Retry-After` header: seconds, or an HTTP date
 * @param clockMs what the answer's own clock says, so that a wrong device clock does not matter
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export const retryAfterSeconds = (value: string | null, clockMs: number): number | undefined => {
  // Fractions are not in the standard, but Discord and others send them.
  if (value && /^\s*\d+(\.\d+)?\s*$/.test(value)) return holdSeconds(Number(value))
  const untilMs = httpDateMs(value)
  return untilMs === undefined ? undefined : holdSeconds((untilMs - clockMs) / 1000)
}
