import { randomBytes } from 'node:crypto'
import type { Notice } from '../../../src/model/notice.ts'
import type { Thread } from '../../../src/model/thread.ts'

const claim = () => randomBytes(32).toString('base64url')

/** Responses of one device. */
export const threadsOf = (count: number): Thread[] =>
  Array.from({ length: count }, (_, nth) => ({
    ...{ id: `response-${nth}`, ref: `R-${nth}`, prompt: 'any', at: '2026-11-10T09:00:00Z' },
    ...{ answers: { text: 'Coupon empties' }, questions: [], notices: {} },
    claim: { secret: 'secret', proof: 'proof', h: claim() },
  }))

/** A feed of so many notices to so many people each; the device's own are the last of these. */
export const feedOf = (count: number, each: number, threads: readonly Thread[]): string => {
  const all = Array.from({ length: count * each }, () => claim().slice(0, 8))
  const own = threads.map(({ claim }) => `${claim?.h.slice(0, 8)}`)
  all.splice(-own.length, own.length, ...own)
  const notices = Array.from(
    { length: count },
    (_, nth): Notice => ({
      ...{ id: `n_${nth}`, rev: 1, kind: 'update', status: 'fixed', at: '2026-11-20T09:12:00Z' },
      text: { en: { title: 'The coupon box keeps your code', body: 'It is mended.' } },
      to: { claims: all.slice(nth * each, (nth + 1) * each) },
      since: { release: '2026.11.3' },
      place: { pages: ['/checkout/**'], anchor: '[data-feedback=coupon]' },
    }),
  )
  return JSON.stringify({ version: 1, revoked: [], notices })
}
