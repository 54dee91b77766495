import { describe, expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { missedBy, mostAfterPeak } from './goals.ts'
import { peers } from './peers.ts'
import { plansFor } from './plan.ts'
import { minuteMs, type Scenario, simulate } from './simulate.ts'
import { windchime } from './windchime.ts'

// The crowd of `npm run herd` is fifty times larger, and its figures are in docs/herd.md.
const clients = 20_000
const seed = 1

/** What a second's arrivals may be over their mean by chance alone, as a part of all clients. */
const byChance = (share: number) => 3 * Math.sqrt(share / clients)

const outcome = (scenario: Scenario) => {
  const figures = figuresOf(simulate(scenario))
  return {
    figures,
    missed: missedBy(scenario, figures, byChance(mostAfterPeak(scenario.outageMs))),
  }
}

const named = (scenario: Scenario) =>
  [
    `${scenario.outageMs / minuteMs} min`,
    scenario.kind,
    scenario.start,
    scenario.afterSeconds ? 'Retry-After' : scenario.capacity,
  ].join(', ')

const plans = plansFor(windchime, { clients, seed })

describe('a crowd after an outage', () => {
  test.each(
    plans
      .filter(({ afterSeconds }) => !afterSeconds)
      .map((scenario) => [named(scenario), scenario] as const),
  )('comes back slowly, is served soon, asks seldom and loses nothing: %s', (_name, scenario) => {
    expect(outcome(scenario).missed).toEqual([])
  })

  test('that was told when to come back comes no sooner, and loses nothing', () => {
    const asked = plans.find(({ afterSeconds }) => afterSeconds)
    if (!asked) throw new Error('The plan has no Retry-After')
    const { figures } = outcome(asked)
    // A first attempt, and then one each 60 to 90 s.
    expect(figures.attempts).toBeLessThan(1 + asked.outageMs / 2 / 60_000)
    expect([figures.lost, figures.left]).toEqual([0, 0])
  })
})

describe('the simulation', () => {
  const [scenario] = plans
  if (!scenario) throw new Error('The plan is empty')

  test('repeats itself from the same seed, and not from another', () => {
    const arrivals = (from: number) => simulate({ ...scenario, seed: from }).arrivals
    expect(arrivals(1)).toEqual(arrivals(1))
    expect(arrivals(2)).not.toEqual(arrivals(1))
  })

  test('accounts for every client, whatever the policy', () => {
    for (const policy of peers) {
      const { deliveries, lost, left } = simulate({ ...scenario, policy, clients: 1000 })
      expect(deliveries.reduce((sum, count) => sum + count, 0) + lost + left).toBe(1000)
    }
  })
})
