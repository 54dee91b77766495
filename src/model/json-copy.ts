/** Far deeper and larger than any frame or prompt that somebody wrote. */
const maxLevels = 64
const maxValues = 50_000

type Keys = readonly (string | number)[]

/** What JSON could not have said. */
export interface Oddity {
  readonly at: Keys
  readonly expected: string
  readonly got: string
}

export interface JsonCopy {
  readonly copy: unknown
  readonly oddities: readonly Oddity[]
}

/**
 * A copy that nothing can hang on or throw at: of a value that was read from JSON, the same; of one
 * that a page put together, without its getters, proxies, cycles and numbers without end, each of
 * which is told with its place.
 */
export const jsonCopy = (raw: unknown): JsonCopy => {
  const oddities: Oddity[] = []
  const above = new Set<unknown>()
  let left = maxValues

  const odd = (at: Keys, expected: string, got: string) => void oddities.push({ at, expected, got })

  const keysOf = (value: object): readonly (string | number)[] =>
    Array.isArray(value) ? Array.from(value.slice(0, left + 1).keys()) : Object.keys(value)

  const copyObject = (value: object, at: Keys): unknown => {
    if (above.has(value)) return odd(at, 'what JSON can hold', 'what it is a part of')
    if (above.size >= maxLevels) return odd(at, `at most ${maxLevels} levels`, 'more')
    above.add(value)
    const pairs: (readonly [string | number, unknown])[] = []
    try {
      for (const key of keysOf(value)) {
        if (left < 0) break
        pairs.push([key, copyOf((value as Record<string | number, unknown>)[key], [...at, key])])
      }
      return Array.isArray(value) ? pairs.map(([, inner]) => inner) : Object.fromEntries(pairs)
    } catch {
      return odd(at, 'what can be read', 'what throws')
    } finally {
      above.delete(value)
    }
  }

  const copyOf = (value: unknown, at: Keys): unknown => {
    left -= 1
    if (left < 0) return left === -1 && odd(at, `at most ${maxValues} values`, 'more')
    if (typeof value === 'object' && value !== null) return copyObject(value, at)
    if (typeof value === 'number' && !Number.isFinite(value))
      return odd(at, 'a number that JSON can hold', `${value}`)
    return /^(function|symbol|bigint)$/.test(typeof value)
      ? odd(at, 'what JSON can hold', `a ${typeof value}`)
      : value
  }

  return { copy: copyOf(raw, []), oddities }
}
