import { createCalendar, tickMs } from './calendar.ts'
import { type Capacity, createEndpoint } from './endpoint.ts'
import { type Clients, type Failure, givesUp, type Policy } from './policy.ts'
import { createRandom } from './random.ts'

export const minuteMs = 60_000

/** How long a run follows the clients after the endpoint is back. */
const afterwardsMs = 360 * minuteMs

/** What one run looks at. Each client has one entry. */
export interface Scenario {
  readonly policy: Policy
  readonly clients: number
  readonly outageMs: number
  /** What attempts meet during the outage. After `offline`, `online` comes to all at once. */
  readonly kind: Failure
  /** First attempts are spread over the outage, or all made in its first second. */
  readonly start: 'spread' | 'at once'
  readonly capacity: Capacity
  /** What a 503 asks for. @default nothing */
  readonly afterSeconds?: number
  readonly seed: number
}

export interface Run extends Scenario {
  /** Requests that reached the endpoint or its empty place, by tenth of a second since the outage began. */
  readonly arrivals: Uint32Array
  /** Entries delivered, by the same tenths. */
  readonly deliveries: Uint32Array
  /** Made during the outage. */
  readonly attempts: number
  /** Given up by the policy. */
  readonly lost: number
  /** Neither delivered nor given up six hours after the endpoint was back. */
  readonly left: number
}

/** An endpoint of this capacity takes the whole crowd in 500 s. */
export const perSecond = (clients: number) => clients / 500

/** A request and its answer, in ms; a browser without a network says so at once. */
const answerMs = (kind: Failure, random: () => number) =>
  kind === 'offline' ? 0 : 50 + 200 * random()

/** Runs a crowd of clients through an outage and what follows. */
export const simulate = (scenario: Scenario, onProgress = (_share: number) => {}): Run => {
  const { policy, clients: count, outageMs, kind, start, capacity, afterSeconds, seed } = scenario
  const random = createRandom(seed)
  const calendar = createCalendar(count, outageMs + afterwardsMs)
  const arrivals = new Uint32Array(calendar.pages)
  const deliveries = new Uint32Array(calendar.pages)
  const nextAt = new Float64Array(count)
  const clients: Clients = {
    failures: new Uint16Array(count),
    nextAt,
    notBefore: new Float64Array(count),
  }
  const isDone = new Uint8Array(count)
  const serve = createEndpoint(capacity, perSecond(count))
  const atOnceMs = () => 1000 * random() + (policy.gathersMs?.(random) ?? 0)
  let waiting = count
  let attempts = 0
  let lost = 0

  const plan = (client: number, at: number) => {
    nextAt[client] = at
    calendar.put(client, at)
  }

  const end = (client: number) => {
    isDone[client] = 1
    waiting -= 1
  }

  const fail = (client: number, failure: Failure, now: number) => {
    const answeredAt = now + answerMs(failure, random)
    const at = policy.failed(clients, client, failure, answeredAt, random, afterSeconds)
    if (at !== givesUp) return plan(client, at)
    lost += 1
    end(client)
  }

  const attempt = (client: number, page: number) => {
    const now = Math.max(nextAt[client] as number, page * tickMs)
    if (now < outageMs) {
      if (kind === 'offline' && policy.waitsOffline) return plan(client, Number.POSITIVE_INFINITY)
      attempts += 1
      if (kind !== 'offline') arrivals[page] = (arrivals[page] as number) + 1
      return fail(client, kind, now)
    }
    arrivals[page] = (arrivals[page] as number) + 1
    const servedAt = serve(now)
    if (Number.isNaN(servedAt)) return fail(client, 'busy', now)
    const servedIn = Math.min(calendar.pages - 1, Math.floor(servedAt / tickMs))
    deliveries[servedIn] = (deliveries[servedIn] as number) + 1
    end(client)
  }

  const comeOnline = () => {
    calendar.clear()
    for (let client = 0; client < count; client += 1) {
      if (isDone[client]) continue
      const at = policy.online?.(clients, client, outageMs, random, outageMs)
      plan(client, at ?? (nextAt[client] as number))
    }
  }

  for (let client = 0; client < count; client += 1)
    plan(client, start === 'spread' ? random() * outageMs : atOnceMs())

  for (let page = 0; page < calendar.pages && waiting; page += 1) {
    if (page * tickMs === outageMs && kind === 'offline') comeOnline()
    for (let client = calendar.take(page); client >= 0; client = calendar.take(page))
      attempt(client, page)
    if (page % 600 === 0) onProgress(Math.max(page / calendar.pages, 1 - waiting / count))
  }
  return { ...scenario, arrivals, deliveries, attempts, lost, left: waiting }
}
