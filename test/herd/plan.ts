import type { Capacity } from './endpoint.ts'
import { peers } from './peers.ts'
import type { Failure, Policy } from './policy.ts'
import { minuteMs, type Scenario } from './simulate.ts'
import { windchime } from './windchime.ts'

export const kinds: readonly Failure[] = ['busy', 'refused', 'offline']
export const starts: readonly Scenario['start'][] = ['spread', 'at once']
export const outages: readonly number[] = [1, 10, 60]
export const policies: readonly Policy[] = [windchime, ...peers]

/** What the endpoint of the last table asks for, in seconds. */
export const askedSeconds = 60

type Sized = Pick<Scenario, 'clients' | 'seed'>

const capacitiesFor = (policy: Policy, minutes: number): readonly Capacity[] => {
  if (policy === windchime) return ['unlimited', 'sheds', 'queues']
  return minutes === 10 ? ['unlimited', 'sheds'] : ['unlimited']
}

/** Every outage that our own policy is held to. */
export const plansFor = (policy: Policy, sized: Sized): readonly Scenario[] => {
  const plans = outages.flatMap((minutes) =>
    starts.flatMap((start) =>
      kinds.flatMap((kind) =>
        capacitiesFor(policy, minutes).map((capacity) => ({
          ...sized,
          policy,
          outageMs: minutes * minuteMs,
          kind,
          start,
          capacity,
        })),
      ),
    ),
  )
  const asked: Scenario = {
    ...sized,
    policy,
    outageMs: 10 * minuteMs,
    kind: 'busy',
    start: 'spread',
    capacity: 'unlimited',
    afterSeconds: askedSeconds,
  }
  return [...plans, asked]
}

/** The standard run. */
export const standardPlan = (sized: Sized): readonly Scenario[] =>
  policies.flatMap((policy) => plansFor(policy, sized))
