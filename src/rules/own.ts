/** An own property of an object or list, else undefined: `constructor`, `__proto__` reach nothing. */
export const own = (value: unknown, key: string): unknown => {
  try {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as { readonly [key: string]: unknown })[key]
      : undefined
  } catch {
    // A getter of the host's threw.
    return undefined
  }
}
