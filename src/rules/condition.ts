import type { Condition } from '../model/condition.ts'
import type { Facts } from '../model/facts.ts'
import { lookUp } from './lookup.ts'
import { isObject, operators, same, type Test } from './operators.ts'

/** Twice what `conditionProblem` lets pass; a deeper or cyclic condition does not hold. */
const maxDepth = 16

const isOperators = (wanted: object) => {
  const keys = Object.keys(wanted)
  return keys.length > 0 && keys.every((key) => key[0] === '$')
}

/** `{ "visits": 2 }`: the fact is read as the type that is wanted; missing equals null alone. */
const equals = (value: unknown, wanted: unknown): boolean => {
  if (value === null) return wanted === null
  if (typeof wanted === 'string') return String(value) === wanted
  if (typeof wanted === 'number') return Number(value) === wanted
  if (typeof wanted === 'boolean') return Boolean(value) === wanted
  return same(value, wanted)
}

/**
 * Whether the facts fulfil a Mongo-style condition. Never throws: a condition that cannot be
 * evaluated does not hold.
 *
 * Source: the semantics of GrowthBook's published `evalCondition` vectors, except that a missing
 * or null fact is never greater, less, or equal to anything but null. Where the vectors are silent:
 * `$eq` and `$ne` compare arrays and objects by their JSON; `$and`, `$or`, `$nor` may stand at a
 * fact (`{ "n": { "$or": [1, { "$gt": 5 }] } }`); `$olderThanDays` and `$withinDays` take ISO 8601
 * text or milliseconds. `$withinDays` looks both ways, so that "signed up within 7 days" survives a
 * device clock that is behind, and "the trial ends within 3 days" can be said.
 * @param now milliseconds since 1970
 */
export const holds = (condition: Condition, facts: Facts, now: number): boolean => {
  let depth = 0
  const test: Test = (wanted, found, byPath) => {
    if (++depth > maxDepth) throw new RangeError()
    const value = (found ?? null) as never
    const result =
      isObject(wanted) && !Array.isArray(wanted) && (byPath || isOperators(wanted))
        ? Object.entries(wanted).every(([key, inner]) =>
            Object.hasOwn(operators, key)
              ? operators[key as '$eq'](value, inner as never, test, byPath, now)
              : byPath && test(inner, lookUp(value, key), false),
          )
        : equals(value, wanted)
    depth--
    return result
  }
  try {
    return test(condition, facts, true)
  } catch {
    return false
  }
}
