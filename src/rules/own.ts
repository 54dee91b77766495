import { attempt } from '../model/attempt.ts'
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** An own property of an object or list, else undefined: `constructor`, `__proto__` reach nothing. */
export const own = (value: unknown, key: string): unknown =>
  // A getter of the host's may throw.
  attempt(() => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined))
