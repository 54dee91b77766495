/** Holds a wish to wait between 1 s and 1 h, so that a slip of the endpoint never silences us. */
export const holdSeconds = (seconds: number): number => Math.min(3600, Math.max(1, seconds))

/**
 * An HTTP date in ms since 1970; NaN where it is none, or is absent.
 * The weekday is demanded because `Date.parse` takes "3 apples" for a day in March 2001, and the
 * zone is added because the oldest of the three forms names none but means GMT.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export const httpDateMs = (value: string | null): number =>
  /^[SMTWF]\w+,? .+:\d\d/.test(`${value}`)
    ? Date.parse(`${value}`.replace(/( GMT)?$/, ' GMT'))
    : Number.NaN

/**
 * How long an answer asks us to wait, in seconds from 1 to 3600; NaN where it does not say, or
 * says what nobody can read.
 * @param value the `Retry-After` header: seconds, or an HTTP date
 * @param clockMs what the answer's own clock says, so that a wrong device clock does not matter
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export const retryAfterSeconds = (value: string | null, clockMs: number): number =>
  holdSeconds(
    // Fractions are not in the standard, but Discord and others send them; two headers are a list.
    /^[-\d., ]*\d$/.test(`${value}`)
      ? Math.max(...`${value}`.split(',').map(Number))
      : (httpDateMs(value) - clockMs) / 1000,
  )
