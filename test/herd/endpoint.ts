/**
 * What an endpoint that is back does with a crowd. Real ones shed: a gateway, a rate limit or a full
 * queue of workers answers 503 at once (`sheds`). A queue without bound would be unreal: clients give
 * up after 10 s, and it would work for those who have left. So `queues` keeps 10 s of work, and sheds
 * what is over it.
 */
export type Capacity = 'unlimited' | 'sheds' | 'queues'

/** A queue longer than this serves only those who have given up, in ms. */
const longestQueueMs = 10_000

/** Says when a request that arrives at `now` is served, in ms; NaN = it is answered 503. */
type Endpoint = (now: number) => number

/** @param perSecond requests it can take */
export const createEndpoint = (capacity: Capacity, perSecond: number): Endpoint => {
  if (capacity === 'unlimited') return (now) => now
  // A second's worth at once is nothing to a server, as rate limits with a bucket have it too.
  const roomMs = capacity === 'sheds' ? 1000 : longestQueueMs
  let freeAt = 0
  return (now) => {
    const servedAt = Math.max(now, freeAt)
    if (servedAt - now > roomMs) return Number.NaN
    freeAt = servedAt + 1000 / perSecond
    return servedAt
  }
}
