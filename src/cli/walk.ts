import { isObject } from '../rules/own.ts'

/** The way to a place in a config, key by key. */
export type Keys = readonly (string | number)[]

/** Looks at a value and at everything inside it, and gathers what `visit` finds. */
export const walk = <T>(
  value: unknown,
  at: Keys,
  visit: (value: unknown, at: Keys) => readonly T[],
): readonly T[] => [
  ...visit(value, at),
  ...(isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        walk(inner, [...at, Array.isArray(value) ? Number(key) : key], visit),
      )
    : []),
]
