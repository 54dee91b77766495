import type { Entry } from '../../src/model/entry.ts'
import type { Feed } from '../../src/model/notice.ts'
import type { State } from './state.ts'

/** So long a feed waits for the response that its notice is about. */
const patienceMs = 10_000

/** Older pages are gone. */
const remembered = 1000

/** A collector of the smallest kind: it knows the claim of each page's response, and no more. */
export const createEndpoint = () => {
  const claims = new Map<string, string>()
  const waiting = new Map<string, (claim: string) => void>()

  const claimOf = (page: string) =>
    new Promise<string | undefined>((resolve) => {
      const known = claims.get(page)
      if (known) return resolve(known)
      waiting.set(page, resolve)
      setTimeout(() => resolve(undefined), patienceMs).unref()
    }).finally(() => waiting.delete(page))

  return {
    /** @param page that sent it */
    take: (page: string, entries: readonly Entry[]) => {
      for (const entry of entries) {
        const claim = entry.kind === 'response' && entry.claim?.h.slice(0, 8)
        if (!claim) continue
        claims.set(page, claim)
        waiting.get(page)?.(claim)
      }
      for (const [oldest] of claims) if (claims.size > remembered) claims.delete(oldest)
    },
    /** What the team has published for this page: it answers once the response is here. */
    feed: async (page: string, { notice }: State): Promise<Feed> => {
      const claim = await claimOf(page)
      const notices = notice &&
        claim && [
          {
            id: 'n_1',
            rev: 1,
            kind: 'update' as const,
            at: '2026-11-20T09:12:00Z',
            text: {},
            ...notice,
            to: { claims: [claim] },
          },
        ]
      return { version: 1, revoked: [], notices: notices || [] }
    },
  }
}
