import { expect } from 'vitest'
import type { ConfirmationEntry, Entry, ResponseEntry } from '../../../src/model/entry.ts'
import type { FaultServer } from '../../helpers/fault-server.ts'

const arrived = async <T extends Entry>(
  { stored }: FaultServer,
  kind: T['kind'],
  count: number,
): Promise<T[]> => {
  const found = () => [...stored.values()].filter((entry): entry is T => entry.kind === kind)
  await expect.poll(() => found().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
  return found()
}

/** The responses that reached an endpoint, once there are so many. */
export const responsesAt = (endpoint: FaultServer, count = 1) =>
  arrived<ResponseEntry>(endpoint, 'response', count)

/** The confirmations that reached an endpoint, once there are so many. */
export const confirmationsAt = (endpoint: FaultServer, count = 1) =>
  arrived<ConfirmationEntry>(endpoint, 'confirmation', count)

/** What a feed calls a response by. */
export const claimIn = ({ claim }: ResponseEntry) => `${claim?.h.slice(0, 8)}`
