import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerState } from '../../src/model/ledger.ts'
import type { Prompt } from '../../src/model/schema.ts'
import { choose } from '../../src/rules/choose.ts'
import { dayMs } from '../../src/rules/day-ms.ts'
import { afterAsking, recordKey } from '../../src/rules/frequency.ts'
import type { Moment } from '../../src/rules/moment.ts'
import { rules } from '../../src/rules/rules.ts'
import { momentOf, promptOf } from './helpers/moment.ts'

describe('over any history', () => {
  const step = fc.record({
    afterHours: fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 3000 })),
    newVisit: fc.boolean(),
    answers: fc.boolean(),
    orderId: fc.constantFrom('A-17', 'A-18'),
  })
  const prompts = fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        priority: fc.integer({ min: -1, max: 1 }),
        ignoreQuiet: fc.boolean(),
        frequency: fc.record(
          { everyDays: fc.constantFrom(0, 7, 90), per: fc.constant('event.orderId') },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id, minLength: 1 },
  )
  const quiets = fc.record({
    betweenPromptsDays: fc.constantFrom(0, 1, 14),
    perVisit: fc.integer({ min: 0, max: 2 }),
  })

  interface Showing {
    prompt: Prompt
    key: string
    at: number
    visit: number
    answered: boolean
  }

  interface Step {
    afterHours: number
    newVisit: boolean
    answers: boolean
    orderId: string
  }

  /** Lives through the steps as the ledger would, and tells what was shown. */
  const live = (prompts: Prompt[], quiet: Moment['quiet'], steps: Step[]): Showing[] => {
    const shown: Showing[] = []
    let { now, ledger, facts } = momentOf()
    for (const { afterHours, newVisit, answers, orderId } of steps) {
      // No two things happen to a person in the same millisecond.
      now += (afterHours * dayMs) / 24 + 1
      const { count, interrupted } = ledger.visit
      const visit = {
        count: count + Number(newVisit),
        seenAt: now,
        interrupted: newVisit ? 0 : interrupted,
      }
      ledger = { ...ledger, visit }
      const signal = { type: 'event', value: 'x', properties: { orderId } } as const
      const { prompt } = choose(rules, prompts, momentOf({ now, ledger, quiet, signal }))
      if (!prompt) continue
      const key = recordKey(prompt, { ...facts, event: signal.properties })
      const asked = afterAsking(prompt, ledger.prompts[key], now)
      const record = answers ? { ...asked, answeredAt: now } : asked
      ledger = {
        prompts: { ...ledger.prompts, [key]: record },
        visit: { ...visit, interrupted: visit.interrupted + 1 },
        interruptedAt: now,
      } satisfies LedgerState
      shown.push({ prompt, key, at: now, visit: visit.count, answered: answers })
    }
    return shown
  }

  const check = (claim: (shown: Showing[], quiet: Moment['quiet']) => void) =>
    fc.assert(
      fc.property(prompts, quiets, fc.array(step, { maxLength: 60 }), (changes, quiet, steps) => {
        const all = changes.map((change) => promptOf({ ...change, triggers: [{ event: 'x' }] }))
        claim(live(all, quiet, steps), quiet)
      }),
      { numRuns: 500 },
    )

  test('quiet is never undercut by a prompt that keeps it', () => {
    check((shown, { betweenPromptsDays }) => {
      for (const [i, { prompt, at }] of shown.entries()) {
        const before = shown[i - 1]
        if (!before || prompt.ignoreQuiet) continue
        expect(at - before.at).toBeGreaterThanOrEqual(betweenPromptsDays * dayMs)
      }
    })
  })

  test('no visit sees more than it may, quiet ignored or not', () => {
    check((shown, { perVisit }) => {
      for (const { visit } of shown)
        expect(shown.filter((one) => one.visit === visit).length).toBeLessThanOrEqual(perVisit)
    })
  })

  test('nobody is asked again too soon, nor more than three times a round', () => {
    check((shown) => {
      for (const key of new Set(shown.map((one) => one.key))) {
        let round = 0
        let before: Showing | undefined
        for (const one of shown.filter((other) => other.key === key)) {
          const isOver: boolean = before === undefined || before.answered || round === 3
          const restDays = isOver ? (one.prompt.frequency?.everyDays ?? Infinity) : 30
          if (before) expect(one.at - before.at).toBeGreaterThanOrEqual(restDays * dayMs)
          round = isOver ? 1 : round + 1
          before = one
        }
      }
    })
  })
})
