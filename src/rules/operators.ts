import type { Join, Operator } from '../model/condition.ts'
import { dayMs } from './day-ms.ts'
import { isObject } from './own.ts'
import { timeOf } from './time-of.ts'

/**
 * Tests one value against one condition.
 * @param byPath whether the condition's keys are paths into the value, else it is a literal; the
 *   same as around it where nothing is said
 */
export type Test = (wanted: unknown, value: unknown, byPath?: boolean) => boolean

type List = readonly unknown[]
/**
 * What is wanted comes as the config has it: of the wrong type, it throws or is false.
 * @param now milliseconds since 1970
 */
type Operate = (value: never, wanted: never, test: Test, now: number) => boolean

/** Identical, both missing, or an array or object of the same JSON. */
export const same = (a: unknown, b: unknown): boolean =>
  (a ?? undefined) === (b ?? undefined) ||
  (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b))

const isIn = (value: unknown, wanted: List) =>
  wanted.some((one) => [value].flat().some((item) => same(item, one)))

const isAny = (value: unknown, wanted: List, test: Test) =>
  !wanted.length || wanted.some((one) => test(one, value))

const daysSince = (date: unknown, now: number) => (now - timeOf(date)) / dayMs

/**
 * What each operator does. A missing or null fact arrives as undefined, which is neither greater
 * nor less than anything.
 */
export const operators = {
  $and: (value, wanted: List, test) => wanted.every((one) => test(one, value)),
  $or: isAny,
  $nor: (value, wanted, test) => !isAny(value, wanted, test),
  $not: (value, wanted, test) => !test(wanted, value),
  $eq: same,
  $ne: (value, wanted) => !same(value, wanted),
  $in: isIn,
  $nin: (value, wanted) => !isIn(value, wanted),
  $gt: (value, wanted) => value > wanted,
  $gte: (value, wanted) => value >= wanted,
  $lt: (value, wanted) => value < wanted,
  $lte: (value, wanted) => value <= wanted,
  $exists: (value, wanted) => (value !== undefined) === !!wanted,
  $all: (value: List, wanted: List, test) =>
    Array.isArray(value) && wanted.every((one) => value.some((item) => test(one, item, false))),
  $size: (value: List, wanted, test) => Array.isArray(value) && test(wanted, value.length, false),
  $elemMatch: (value: List, wanted, test) =>
    Array.isArray(value) && value.some((item) => test(wanted, item, true)),
  $olderThanDays: (value, wanted, _test, now) => daysSince(value, now) > wanted,
  $withinDays: (value, wanted, _test, now) => Math.abs(daysSince(value, now)) <= wanted,
} satisfies { readonly [name in Join | Operator]: Operate }
