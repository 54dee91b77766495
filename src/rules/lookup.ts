import type { Facts } from '../model/facts.ts'
import { own } from './own.ts'

/**
 * The fact at a dotted path, or undefined. A step is a key of an object or an index of a list; a
 * key that itself holds a dot cannot be named.
 */
export const lookUp = (facts: Facts, path: string): unknown =>
  path.split('.').reduce<unknown>(own, facts)
