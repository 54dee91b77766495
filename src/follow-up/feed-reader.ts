import { FeedbackError } from '../model/error.ts'
import type { Feed, Notice } from '../model/notice.ts'
import type { Thread } from '../model/thread.ts'
import { parseFeed } from './feed.ts'
import type { FollowUpParts } from './follow-up.ts'
import { addressed } from './match.ts'

/** A file that outgrew this has to lose its oldest notices; more would hold up the page. */
const maxLength = 1_000_000

/** The last reading of a feed: what in it speaks to this device. */
export interface FeedRow extends Pick<Feed, 'version' | 'notices'> {
  /** When it was last tried; milliseconds since 1970. */
  readonly at: number
  /** Failures since the last good reading. */
  readonly failures: number
}

/**
 * Reads the public feed, no more often than it says, for all tabs together; and that of a person
 * who is signed in, for this page alone, since it is theirs.
 *
 * @param allowed whether anything may be kept
 */
export const createFeedReader = (
  {
    storage,
    clock,
    load,
    feed,
    personalFeed,
    here,
    pollMinutes,
    onError,
    operators,
  }: FollowUpParts,
  allowed: () => boolean,
) => {
  let told = false
  let personal: (FeedRow & { readonly of: string | undefined }) | undefined

  const isDue = ({ at, failures }: FeedRow) => {
    // A little chance, so that the tabs that wake together do not ask together.
    const waitMs = pollMinutes * 60_000 * (1 + clock.random() / 10)
    return Math.abs(clock.now() - at) >= waitMs * (1 + failures)
  }

  const readFrom = async (url: string, init: RequestInit) => {
    try {
      const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', ...init } as const
      return parseFeed(await load(url, quiet, maxLength), operators, onError)
    } catch (cause) {
      if (!told)
        onError(
          new FeedbackError('feed-unreachable', `The feed ${url} failed: ${cause}`, { cause }),
        )
      told = true
    }
  }

  const next = (last: FeedRow | undefined, notices: readonly Notice[] | undefined) =>
    ({
      version: 1,
      at: clock.now(),
      failures: notices ? 0 : (last?.failures ?? 0) + 1,
      notices: notices ?? last?.notices ?? [],
    }) satisfies FeedRow

  return {
    /** @param row the last reading, where there is one */
    readPublic: async (row: FeedRow | undefined): Promise<void> => {
      if (row && !isDue(row)) return
      const notices = await readFrom(feed, { cache: 'no-cache' })
      if (!allowed()) return
      await storage.transact(async (rows) => {
        const last = await rows.get<FeedRow>('feed')
        const threads = await rows.list<Thread>('thread/')
        rows.put('feed', next(last, notices && addressed(notices, threads)))
      })
    },

    readPersonal: async (): Promise<void> => {
      const { id, token } = here().respondent
      if (!personalFeed || !token || (personal?.of === id && personal && !isDue(personal))) return
      const bearer = typeof token === 'function' ? await token() : token
      const headers = { Authorization: `Bearer ${bearer}` }
      const notices = await readFrom(personalFeed, { cache: 'no-store', headers })
      personal = { ...next(personal?.of === id ? personal : undefined, notices), of: id }
    },

    /** Of the person who is here. */
    personal: (): readonly Notice[] =>
      personal && personal.of === here().respondent.id ? personal.notices : [],
  }
}
