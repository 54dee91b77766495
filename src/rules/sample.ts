import type { Prompt } from '../model/schema.ts'
import { dayMs } from './day-ms.ts'

/**
 * Where a person falls between 0 and 1 for one prompt in one period: always the same place, evenly
 * spread over people. In the sample are those below `sample.rate`.
 *
 * Source: FNV-1a over the UTF-16 units of `<seed>/<prompt id>/<period>`, then the finalizer of
 * MurmurHash3, 32 bits, divided by 2³². The period counts `redrawDays` since 1970, else is 0.
 * @param now milliseconds since 1970
 */
export const drawOf = (prompt: Prompt, seed: string, now: number): number => {
  const period = Math.floor(now / dayMs / (prompt.sample?.redrawDays ?? Infinity))
  const text = `${seed}/${prompt.id}/${period}`
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
