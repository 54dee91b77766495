import type { LoopNotice, LoopThread } from '../../../src/metrics.ts'

export const dayMs = 864e5
const startMs = Date.parse('2026-03-01T00:00:00Z')

/** So many days after the start, in milliseconds. */
export const day = (days: number): number => startMs + days * dayMs

/** So many of the same. */
export const times = <One>(n: number, make: (index: number) => One): One[] =>
  Array.from({ length: n }, (_, index) => make(index))

/** A thread that was sent on day 0. */
export const thread = (...notices: LoopNotice[]): LoopThread => ({ sentAt: day(0), notices })

/** "Fixed", with what became of it, each on its day. */
export const fixed = (
  published: number,
  {
    shown,
    asked,
    ...said
  }: { shown?: number; asked?: number; yes?: number; no?: number; unsure?: number } = {},
): LoopNotice => {
  const [answer, at] = Object.entries(said)[0] ?? []
  return {
    status: 'fixed',
    publishedAt: day(published),
    ...(shown !== undefined && { shownAt: day(shown) }),
    ...(asked !== undefined && { askedAt: day(asked) }),
    ...(at !== undefined && {
      confirmation: { answer: answer as 'yes' | 'no' | 'unsure', at: day(at) },
    }),
  }
}
