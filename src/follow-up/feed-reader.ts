import { FeedbackError } from '../model/error.ts'
import type { Thread } from '../model/thread.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import type { Storage } from '../platform/storage.ts'
import { type ClaimNotice, parseFeed } from './feed.ts'
import { addressed } from './match.ts'

/** The last reading of the feed, shared by all tabs. */
export interface FeedRow {
  /** When it was last tried; milliseconds since 1970. */
  readonly at: number
  /** Failures since the last good reading. */
  readonly failures: number
  /** The notices of the last good reading that speak to a thread of this device. */
  readonly notices: readonly ClaimNotice[]
}

export interface FeedReaderParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly page: Page
  readonly feed: string
  readonly pollMinutes: number
  /** Whether anything may still be read and kept. */
  readonly allowed: () => boolean
  readonly onError: (error: FeedbackError) => void
}

/** After so many failures the wait no longer doubles: 16 hours with the default of 15 minutes. */
const maxDoublings = 6

/** What was stored comes through the same door as what is fetched. */
export const storedNotices = (row: FeedRow | undefined): readonly ClaimNotice[] => {
  try {
    return parseFeed({ version: 1, notices: row?.notices }, () => {}) ?? []
  } catch {
    return []
  }
}

/** Reads the feed, no more often than it says, for all tabs together. */
export const createFeedReader = (parts: FeedReaderParts) => {
  const { storage, clock, page, feed } = parts
  let told = false

  const isDue = ({ at, failures }: FeedRow) => {
    const doublings = Math.min(Math.max(failures - 1, 0), maxDoublings)
    // A little chance, so that the tabs that wake together do not ask together.
    const waitMs = parts.pollMinutes * 60_000 * 2 ** doublings * (1 + clock.random() / 10)
    const since = clock.now() - at
    return !(since >= 0 && since < waitMs)
  }

  const load = async () => {
    try {
      await new Promise<void>((resolve) => page.whenIdle(resolve))
      if (!parts.allowed()) return undefined
      const notices = parseFeed(
        await page.load(feed, {
          cache: 'no-cache',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        }),
        parts.onError,
      )
      told = false
      return { failed: 0, notices }
    } catch (cause) {
      if (!told)
        parts.onError(
          cause instanceof FeedbackError
            ? cause
            : new FeedbackError('feed-unreachable', `The feed ${feed} cannot be read`, { cause }),
        )
      told = true
      return { failed: 1 }
    }
  }

  return {
    /** @param row the last reading, where there is one */
    read: async (row: FeedRow | undefined): Promise<void> => {
      if (row && !isDue(row)) return
      const loaded = await load()
      if (!loaded || !parts.allowed()) return
      await storage.write(async (rows) => {
        const last = await rows.get<FeedRow>('feed')
        const threads = await rows.list<Thread>('thread/')
        const { failed, notices } = loaded
        rows.put('feed', {
          at: clock.now(),
          failures: failed && (last?.failures ?? 0) + failed,
          notices: notices ? addressed(notices, threads) : storedNotices(last),
        } satisfies FeedRow)
      })
    },
  }
}
