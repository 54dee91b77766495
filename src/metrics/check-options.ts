import type { LoopOptions } from './loop-thread.ts'
import { msOf } from './ms-of.ts'
import { said } from './said.ts'

/** The options, with `now` in milliseconds. */
export interface CheckedOptions extends Pick<LoopOptions, 'reported'> {
  readonly nowMs: number
}

/** Throws a TypeError or RangeError where an option is wrong. */
export const checkOptions = ({ now, reported }: LoopOptions): CheckedOptions => {
  if (!['answers', 'shown', 'asked'].includes(reported))
    throw new RangeError(
      `reported: expected "answers", "shown" or "asked", got ${said(reported)}: it says which of their times your records hold`,
    )
  return { nowMs: msOf(now, 'now'), reported }
}
