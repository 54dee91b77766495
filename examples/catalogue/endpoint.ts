import type { Entry } from '../../src/model/entry.ts'
import type { Feed } from '../../src/model/notice.ts'
import type { State } from './state.ts'

/** So long a feed waits for the response that its notice is about. */
const patienceMs = 10_000

/** Older pages are gone. */
const remembered = 1000

/** A collector of the smallest kind: it knows the claims of each page's responses, and no more. */
export const createEndpoint = () => {
  const claims = new Map<string, string[]>()
  const waiting = new Map<string, () => void>()

  /** Resolves once so many are here, or nobody waits any more. */
  const claimsOf = (page: string, count: number) =>
    new Promise<readonly string[]>((resolve) => {
      const look = () => {
        const known = claims.get(page) ?? []
        if (known.length >= count) resolve(known)
      }
      waiting.set(page, look)
      setTimeout(() => resolve([]), patienceMs).unref()
      look()
    }).finally(() => waiting.delete(page))

  return {
    /** @param page that sent it */
    take: (page: string, entries: readonly Entry[]) => {
      for (const entry of entries) {
        const claim = entry.kind === 'response' && entry.claim?.h.slice(0, 8)
        const known = claims.get(page) ?? []
        if (claim && !known.includes(claim)) claims.set(page, [...known, claim])
      }
      waiting.get(page)?.()
      for (const [oldest] of claims) if (claims.size > remembered) claims.delete(oldest)
    },
    /** What the team has published for this page: it answers once the responses are here. */
    feed: async (
      page: string,
      { notice, threads = notice ? [[notice]] : [] }: State,
    ): Promise<Feed> => {
      const known = await claimsOf(page, threads.length)
      const notices = known.flatMap((claim, at) =>
        (threads[at] ?? []).map((told, nth) => ({
          id: `n_${at + 1}${nth || ''}`,
          rev: 1,
          kind: 'update' as const,
          at: `2026-11-2${nth}T09:12:00Z`,
          text: {},
          ...told,
          to: { claims: [claim] },
        })),
      )
      return { version: 1, revoked: [], notices }
    },
  }
}
