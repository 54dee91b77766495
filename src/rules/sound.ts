import { maxDepth, maxNodes } from '../model/condition-limits.ts'
import { isObject } from './own.ts'

/**
 * Whether a condition may be evaluated: an object of known operators, not too deep and not too
 * large. Says yes or no where `conditionProblem` says why.
 * @param operators by name; the browser has them already where this is fetched later
 */
export const isSound = (condition: unknown, operators: object): boolean => {
  let nodes = 0
  const isSoundAt = (value: unknown, depth: number): boolean =>
    ++nodes <= maxNodes &&
    (!isObject(value) ||
      (depth <= maxDepth &&
        Object.entries(value).every(
          ([key, inner]) =>
            (key[0] !== '$' || Object.hasOwn(operators, key)) && isSoundAt(inner, depth + 1),
        )))
  return isObject(condition) && !Array.isArray(condition) && isSoundAt(condition, 1)
}
