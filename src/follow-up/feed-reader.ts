import { FeedbackError } from '../model/error.ts'
import type { Feed, Notice } from '../model/notice.ts'
import type { Thread } from '../model/thread.ts'
import { parseFeed } from './feed.ts'
import type { FollowUpParts } from './follow-up.ts'
import { addressed } from './match.ts'

/** The last reading of the feed, shared by all tabs: what in it speaks to this device. */
export interface FeedRow extends Pick<Feed, 'version' | 'notices'> {
  /** When it was last tried; milliseconds since 1970. */
  readonly at: number
  /** Failures since the last good reading. */
  readonly failures: number
}

/**
 * Reads the feed, no more often than it says, for all tabs together.
 *
 * @param allowed whether anything may be kept
 */
export const createFeedReader = (
  { storage, clock, page, feed, pollMinutes, onError }: FollowUpParts,
  allowed: () => boolean,
) => {
  let told = false

  /** @param row the last reading, where there is one */
  return async (row: FeedRow | undefined): Promise<void> => {
    // A little chance, so that the tabs that wake together do not ask together.
    const waitMs = pollMinutes * 60_000 * (1 + clock.random() / 10)
    if (row && Math.abs(clock.now() - row.at) < waitMs * (1 + row.failures)) return
    let notices: readonly Notice[] | undefined
    try {
      const loaded = await page.load(feed, {
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
      notices = parseFeed(loaded, onError)
    } catch (cause) {
      if (!told)
        onError(
          new FeedbackError('feed-unreachable', `The feed ${feed} failed: ${cause}`, { cause }),
        )
      told = true
    }
    if (!allowed()) return
    await storage.transact(async (rows) => {
      const last = await rows.get<FeedRow>('feed')
      const threads = await rows.list<Thread>('thread/')
      rows.put('feed', {
        version: 1,
        at: clock.now(),
        failures: notices ? 0 : (last?.failures ?? 0) + 1,
        notices: notices ? addressed(notices, threads) : (last?.notices ?? []),
      } satisfies FeedRow)
    })
  }
}
