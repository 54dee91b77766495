import { asFeedbackError } from '../model/error.ts'
import type { Feed } from '../model/notice.ts'
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

/** After so many failures the wait no longer doubles: 16 hours with the default of 15 minutes. */
const maxDoublings = 6

/**
 * Reads the feed, no more often than it says, for all tabs together.
 *
 * @param allowed whether anything may still be read and kept
 */
export const createFeedReader = (parts: FollowUpParts, allowed: () => boolean) => {
  const { clock, page, feed, onError } = parts
  let told = false

  const isDue = ({ at, failures }: FeedRow) => {
    // A little chance, so that the tabs that wake together do not ask together.
    const minutes = parts.pollMinutes * 2 ** Math.min(failures, maxDoublings)
    return Math.abs(clock.now() - at) >= minutes * 60_000 * (1 + clock.random() / 10)
  }

  const load = async () => {
    try {
      const init = {
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      } as const
      return parseFeed(await page.load(feed, init), onError)
    } catch (cause) {
      if (!told) onError(asFeedbackError('feed-unreachable', `The feed ${feed} failed`, cause))
      told = true
    }
  }

  /** @param row the last reading, where there is one */
  return async (row: FeedRow | undefined): Promise<void> => {
    if (row && !isDue(row)) return
    await new Promise<void>((resolve) => page.whenIdle(resolve))
    if (!allowed()) return
    const notices = await load()
    if (!allowed()) return
    await parts.storage.write(async (rows) => {
      const { failures = 0, notices: known = [] } = (await rows.get<FeedRow>('feed')) ?? {}
      const threads = await rows.list<Thread>('thread/')
      rows.put('feed', {
        version: 1,
        at: clock.now(),
        failures: notices ? 0 : failures + 1,
        notices: notices ? addressed(notices, threads) : known,
      } satisfies FeedRow)
    })
  }
}
