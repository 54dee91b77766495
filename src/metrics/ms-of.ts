import { said } from './said.ts'

/**
 * A moment: ISO 8601 with its zone (`2026-11-20T09:12:00Z`), or milliseconds since 1970. A text
 * without a zone is refused: it would mean another moment on another machine.
 */
export type Time = string | number

const form = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** The last moment that a `Date` can hold. */
const lastMs = 8.64e15

const parsed = (text: string): number => {
  const day = form.exec(text)?.[1]
  if (!day) return Number.NaN
  // Engines take 30 February for 2 March.
  const date = new Date(`${text.slice(0, 10)}T00:00Z`)
  return date.getUTCDate() === Number(day) ? Date.parse(text) : Number.NaN
}

/**
 * A moment in milliseconds since 1970.
 *
 * @param path where it stands, for the message
 * @throws TypeError where it is neither a text nor a number; RangeError where it is no moment
 */
export const msOf = (time: unknown, path: string): number => {
  const ms = typeof time === 'string' ? parsed(time) : time
  if (typeof ms === 'number' && Math.abs(ms) <= lastMs) return ms
  const Wrong = typeof ms === 'number' ? RangeError : TypeError
  throw new Wrong(
    `${path}: expected a moment like 2026-11-20T09:12:00Z, or milliseconds since 1970, got ${said(time)}`,
  )
}
