import { joins, operators } from './condition.ts'
import { maxDepth, maxNodes } from './condition-limits.ts'

const known: readonly string[] = [...joins, ...operators]

/**
 * Why a condition may not be evaluated, in words, or undefined when it may: it has to be an object
 * of known operators, at most 8 levels deep and 256 nodes large, so that no rule can hang a page.
 * An unknown operator is a problem rather than false, which would turn true inside `$not`.
 */
export const conditionProblem = (condition: unknown): string | undefined => {
  let nodes = 0
  const problemIn = (value: unknown, depth: number): string | undefined => {
    if (++nodes > maxNodes) return `at most ${maxNodes} values`
    if (typeof value !== 'object' || value === null) return undefined
    if (depth > maxDepth) return `at most ${maxDepth} levels`
    for (const [key, inner] of Object.entries(value)) {
      if (key[0] === '$' && !known.includes(key)) return `one of ${known.join(' ')}, got "${key}"`
      const problem = problemIn(inner, depth + 1)
      if (problem) return problem
    }
    return undefined
  }
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return 'an object of conditions'
  return problemIn(condition, 1)
}
