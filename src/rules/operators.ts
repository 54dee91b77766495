import type { Join, Operator } from '../model/condition.ts'
import { dayMs } from './days.ts'
import { timeOf } from './time-of.ts'

/**
 * Tests one value against one condition.
 * @param byPath whether the condition's keys are paths into the value, or a literal to equal
 */
export type Test = (wanted: unknown, value: unknown, byPath: boolean) => boolean

type List = readonly unknown[]
/** What is wanted comes as the config has it: of the wrong type, it throws or is false. */
type Operate = (value: never, wanted: never, test: Test, byPath: boolean, now: number) => boolean

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null

/** Identical, or an array or object of the same JSON. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b))

const isIn = (value: unknown, wanted: List) => wanted.some((one) => [value].flat().includes(one))

const or = (value: unknown, wanted: List, test: Test, byPath: boolean) =>
  !wanted.length || wanted.some((one) => test(one, value, byPath))

const daysSince = (date: unknown, now: number) => (now - timeOf(date)) / dayMs

/** What each operator does; a missing fact arrives as null. */
export const operators: { readonly [name in Join | Operator]: Operate } = {
  $and: (value, wanted: List, test, byPath) => wanted.every((one) => test(one, value, byPath)),
  $or: or,
  $nor: (value, wanted, test, byPath) => !or(value, wanted, test, byPath),
  $not: (value, wanted, test, byPath) => !test(wanted, value, byPath),
  $eq: same,
  $ne: (value, wanted) => !same(value, wanted),
  $in: isIn,
  $nin: (value, wanted) => !isIn(value, wanted),
  $gt: (value, wanted) => value !== null && value > wanted,
  $gte: (value, wanted) => value !== null && value >= wanted,
  $lt: (value, wanted) => value !== null && value < wanted,
  $lte: (value, wanted) => value !== null && value <= wanted,
  $exists: (value, wanted) => (value !== null) === !!wanted,
  $all: (value: List, wanted: List, test) =>
    Array.isArray(value) && wanted.every((one) => value.some((item) => test(one, item, false))),
  $size: (value: List, wanted, test) => Array.isArray(value) && test(wanted, value.length, false),
  $elemMatch: (value: List, wanted, test) =>
    Array.isArray(value) && value.some((item) => test(wanted, item, true)),
  $olderThanDays: (value, wanted, _test, _byPath, now) => daysSince(value, now) > wanted,
  $withinDays: (value, wanted, _test, _byPath, now) => Math.abs(daysSince(value, now)) <= wanted,
}
