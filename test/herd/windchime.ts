import type { Outcome } from '../../src/model/transport.ts'
import { afterOnline, afterOutcome, type Pace, waitMs } from '../../src/outbox/pace.ts'
import type { Clients, Failure, Policy } from './policy.ts'

const busy: Outcome = { status: 'retry' }
const broken: Outcome = { status: 'retry', network: true }

const outcomeOf = (failure: Failure, afterSeconds?: number): Outcome => {
  if (failure !== 'busy') return broken
  return afterSeconds ? { status: 'retry', afterSeconds } : busy
}

const paceOf = ({ failures, nextAt, notBefore }: Clients, client: number): Pace => ({
  failures: failures[client] as number,
  nextAt: nextAt[client] as number,
  notBefore: notBefore[client] as number,
})

const keep = ({ failures, notBefore }: Clients, client: number, pace: Pace, now: number) => {
  failures[client] = pace.failures
  notBefore[client] = pace.notBefore
  return now + waitMs(pace, now)
}

/** The shipped module itself, never a copy of it: what is measured here is what browsers run. */
export const windchime: Policy = {
  name: 'Windchime',
  source: 'src/outbox/pace.ts',
  failed: (clients, client, failure, now, random, afterSeconds) => {
    const outcome = outcomeOf(failure, afterSeconds)
    return keep(clients, client, afterOutcome(paceOf(clients, client), outcome, now, random), now)
  },
  online: (clients, client, now, random, awayMs) =>
    keep(clients, client, afterOnline(paceOf(clients, client), awayMs, now, random), now),
}
