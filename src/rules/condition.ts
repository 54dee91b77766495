import { attempt } from '../model/attempt.ts'
import type { Condition } from '../model/condition.ts'
import { maxDepth } from '../model/condition-limits.ts'
import type { Facts } from '../model/facts.ts'
import { lookUp } from './lookup.ts'
import { operators, same, type Test } from './operators.ts'
import { isObject, own } from './own.ts'

const isOperators = (wanted: object) => Object.keys(wanted)[0]?.[0] === '$'

/** `{ "visits": 2 }`: the fact is read as the type that is wanted; missing equals null alone. */
const equals = (value: unknown, wanted: unknown): boolean =>
  same(value, wanted) ||
  // `String`, `Number` or `Boolean`.
  (value !== undefined && !isObject(wanted) && Object(wanted).constructor(value) === wanted)

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
  const testAt =
    (depth: number, outerByPath: boolean): Test =>
    (wanted = null, found, byPath = outerByPath) => {
      // Twice what `isSound` lets pass: deeper, or cyclic, does not hold.
      if (depth > 2 * maxDepth) throw new RangeError()
      const value = (found ?? undefined) as never
      const test = testAt(depth + 1, byPath)
      return isObject(wanted) && (byPath || isOperators(wanted))
        ? Object.entries(wanted).every(([key, inner]) =>
            own(operators, key)
              ? operators[key as '$withinDays'](value, inner as never, test, now)
              : byPath && test(inner, lookUp(value, key), false),
          )
        : equals(value, wanted)
    }
  return !!attempt(() => testAt(0, true)(condition, facts))
}
