const maxDepth = 8

/**
 * A copy that JSON can hold, of whatever a host hands in: without functions, cycles, getters that
 * throw, or more than 8 levels; BigInts and dates become text.
 */
export const toPlain = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return isPlain(value) ? value : undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (depth === maxDepth) return undefined
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1) ?? null)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = readSafely(value, key)
    const plain = toPlain(inner, depth + 1)
    if (plain !== undefined && key !== '__proto__') copy[key] = plain
  }
  return copy
}

const isPlain = (value: unknown) =>
  value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)

const readSafely = (holder: object, key: string): unknown => {
  try {
    return (holder as Record<string, unknown>)[key]
  } catch {
    return undefined
  }
}

/** The same for a record; anything else becomes an empty one. */
export const toRecord = (value: unknown): Readonly<Record<string, unknown>> => {
  const plain = toPlain(value)
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain)
    ? (plain as Record<string, unknown>)
    : {}
}
