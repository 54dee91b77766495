import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerState, PromptRecord } from '../../src/model/ledger.ts'
import type { Prompt } from '../../src/model/schema.ts'
import { visitAt } from '../../src/prompts/ledger.ts'
import { choose } from '../../src/rules/choose.ts'
import { countsAfter } from '../../src/rules/counts.ts'
import { dayMs } from '../../src/rules/day-ms.ts'
import type { Moment } from '../../src/rules/moment.ts'
import { rules } from '../../src/rules/rules.ts'
import { momentOf, promptOf } from './helpers/moment.ts'

/** Minutes to months, and the very edges of a visit, of the quiet and of the 30 days. */
const gapMs = fc.oneof(
  fc.integer({ min: 1, max: 60 * 60_000 }),
  fc.integer({ min: 1, max: 40 * dayMs }),
  fc.constantFrom(30 * 60_000 - 1, 30 * 60_000, 14 * dayMs - 1, 14 * dayMs, 30 * dayMs),
)

const step = fc.record({
  gapMs,
  event: fc.constantFrom('order', 'search', 'help'),
  orderId: fc.constantFrom('A-17', 'A-18', 17, null),
  does: fc.constantFrom<'answers' | 'dismisses' | 'silences' | 'leaves'>(
    'answers',
    'dismisses',
    'silences',
    'leaves',
  ),
  polite: fc.constantFrom(true, true, true, false),
  /** How many days ago another device asked the first prompt. */
  elsewhere: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5, nil: undefined }),
})

const trigger = fc.record(
  {
    event: fc.constantFrom('order', 'search', 'help'),
    atLeast: fc.integer({ min: 1, max: 3 }),
    withinDays: fc.constantFrom(1, 30),
  },
  { requiredKeys: ['event'] },
)

const prompts = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'constructor'),
      triggers: fc.array(trigger, { minLength: 1, maxLength: 3 }),
      priority: fc.integer({ min: -1, max: 1 }),
      ignoreQuiet: fc.boolean(),
      present: fc.constantFrom(
        { as: 'popover' as const },
        { as: 'dialog' as const },
        { as: 'inline' as const, target: '#place' },
      ),
      frequency: fc.record(
        { everyDays: fc.constantFrom(0, 7, 90), per: fc.constant('event.orderId') },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['id', 'triggers'] },
  ),
  { selector: ({ id }) => id, minLength: 1 },
)

const quiets = fc.record({
  betweenPromptsDays: fc.constantFrom(0, 1, 14, 30),
  perVisit: fc.integer({ min: 0, max: 3 }),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Asked {
  readonly prompt: Prompt
  readonly key: string
  readonly at: number
  readonly visit: number
  readonly polite: boolean
  readonly does: Step['does']
  readonly before: PromptRecord | undefined
}

const isInline = ({ present }: Prompt) => present?.as === 'inline'

/** Lives through the steps, and remembers what the presenter does; tells what was asked. */
const live = (prompts: readonly Prompt[], quiet: Moment['quiet'], steps: readonly Step[]) => {
  const asked: Asked[] = []
  let { now, ledger } = momentOf()
  for (const { gapMs, event, orderId, does, polite, elsewhere } of steps) {
    now += gapMs
    ledger = { ...ledger, visit: visitAt(ledger.visit, now) }
    const signal = { type: 'event', value: event, properties: { orderId } } as const
    const first = `${prompts[0]?.id}`
    const told = elsewhere !== undefined && new Date(now - elsewhere * dayMs).toISOString()
    const facts = { user: { asked: told ? { [first]: told } : undefined } }
    const counts = countsAfter(rules, prompts, momentOf({ now, ledger, signal, facts }))
    if (counts) ledger = { ...ledger, counts }
    const moment = momentOf({ now, ledger, quiet, signal, facts, polite })
    const { prompt } = choose(rules, prompts, moment)
    if (!prompt) continue
    const key = rules.recordKey(prompt, moment.facts)
    // An asking on another device counts like one here.
    const known = rules.recordOf(prompt, moment.facts, ledger)
    asked.push({ prompt, key, at: now, visit: ledger.visit.count, polite, does, before: known })
    // What stands in the page counts once it is answered or closed.
    if (isInline(prompt) && does === 'leaves') continue
    const record = rules.afterAsking(prompt, known, now)
    const after: PromptRecord = {
      ...record,
      ...(does === 'answers' && { answeredAt: now }),
      ...(/dismisses|silences/.test(does) && { dismissed: record.dismissed + 1 }),
      ...(does === 'silences' && { never: true }),
    }
    ledger = {
      ...ledger,
      prompts: { ...ledger.prompts, [key]: after },
      ...(!isInline(prompt) && {
        visit: { ...ledger.visit, interrupted: ledger.visit.interrupted + 1 },
        interruptedAt: now,
      }),
    } satisfies LedgerState
  }
  return asked
}

describe('of a device that lives through months', () => {
  const check = (claim: (asked: readonly Asked[], quiet: Moment['quiet']) => void) =>
    fc.assert(
      fc.property(prompts, quiets, fc.array(step, { maxLength: 80 }), (changes, quiet, steps) => {
        claim(live(changes.map(promptOf), quiet, steps), quiet)
      }),
      { numRuns: 300 },
    )
  const interrupting = (asked: readonly Asked[]) => asked.filter(({ prompt }) => !isInline(prompt))

  test('no two interruptions are closer than the quiet, but of a prompt that ignores it', () => {
    check((asked, { betweenPromptsDays }) => {
      const all = interrupting(asked)
      for (const [i, { at, prompt }] of all.entries()) {
        const before = all[i - 1]
        if (before && !prompt.ignoreQuiet)
          expect(at - before.at).toBeGreaterThanOrEqual(betweenPromptsDays * dayMs)
      }
    })
  })

  test('no visit is interrupted more often than it may be', () => {
    check((asked, { perVisit }) => {
      const visits = interrupting(asked).map(({ visit }) => visit)
      for (const visit of visits)
        expect(visits.filter((one) => one === visit).length).toBeLessThanOrEqual(perVisit)
    })
  })

  test('nobody is interrupted while they are at something', () => {
    check((asked) => {
      for (const { polite } of interrupting(asked)) expect(polite).toBe(true)
    })
  })

  test('who said never is never asked that again', () => {
    check((asked) => {
      for (const { before } of asked) expect(before?.never).toBeUndefined()
    })
  })

  test('without a rest that is over, nobody is asked again before 30 days, nor after an answer', () => {
    check((asked) => {
      for (const { prompt, at, before } of asked) {
        if (before?.askedAt === undefined) continue
        const isOver = (before.answeredAt ?? 0) >= before.askedAt || before.asked >= 3
        const restDays = isOver ? (prompt.frequency?.everyDays ?? Infinity) : 30
        expect(at - before.askedAt).toBeGreaterThanOrEqual(restDays * dayMs)
      }
    })
  })
})
