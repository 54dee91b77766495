import { createHash } from 'node:crypto'

/** A short name for what was said: the same for the same, on every machine. */
export const digest = (...said: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 8)
