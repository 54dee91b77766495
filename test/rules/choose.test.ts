import { describe, expect, test } from 'vitest'
import { gateNames } from '../../src/model/gate.ts'
import type { PromptRecord } from '../../src/model/ledger.ts'
import type { Prompt, Trigger } from '../../src/model/schema.ts'
import type { Signal } from '../../src/model/signal.ts'
import { choose } from '../../src/rules/choose.ts'
import { countKey } from '../../src/rules/count-key.ts'
import { dayMs } from '../../src/rules/day-ms.ts'
import { gatesOf } from '../../src/rules/gates.ts'
import type { Moment } from '../../src/rules/moment.ts'
import { rules } from '../../src/rules/rules.ts'
import rows from '../cases/choose.json' with { type: 'json' }
import { momentOf, promptOf } from './helpers/moment.ts'

interface Row {
  name: string
  prompts: Partial<Prompt>[]
  signal: Signal | null
  facts?: Record<string, unknown>
  records?: Record<string, PromptRecord>
  interruptedDaysAgo?: number
  interruptedMsAgo?: number
  quiet?: Moment['quiet']
  /** When triggers were met, this time included. */
  counts?: { of: Trigger; daysAgo?: number[]; msAgo?: number[] }[]
  interrupted?: number
  consent?: Moment['consent']
  polite?: boolean
  busy?: boolean
  shown: string | null
  refused: [string, string][]
  /** The prompts that pass every gate, where that is more than who was triggered. */
  open?: string[]
}

const { now, facts, ledger } = momentOf()

const countsOf = ({ prompts, counts = [] }: Row) =>
  Object.fromEntries(
    prompts.flatMap(({ id = '', triggers = [] }) =>
      triggers.flatMap((trigger, at) => {
        const { atLeast: _, withinDays: __, ...what } = trigger
        const counted = counts.find(({ of }) => JSON.stringify(of) === JSON.stringify(what))
        if (!counted) return []
        const { daysAgo = [], msAgo = daysAgo.map((days) => days * dayMs) } = counted
        return [[countKey(id, at), msAgo.map((ms) => now - ms)]]
      }),
    ),
  )

const momentOfRow = ({ signal, interruptedDaysAgo, interrupted, records, ...row }: Row) => {
  const quietMs = row.interruptedMsAgo ?? (interruptedDaysAgo ?? Number.NaN) * dayMs
  return momentOf({
    facts: { ...facts, ...row.facts },
    ...(signal && { signal }),
    ledger: {
      prompts: records ?? {},
      visit: { ...ledger.visit, interrupted: interrupted ?? 0 },
      ...(quietMs >= 0 && { interruptedAt: now - quietMs }),
      ...(row.counts && { counts: countsOf(row as Row) }),
    },
    ...(row.quiet && { quiet: row.quiet }),
    consent: row.consent ?? 'granted',
    polite: row.polite ?? true,
    busy: row.busy ?? false,
  })
}

describe('of the prompts, the one to show', () => {
  test.each(rows as unknown as Row[])('$name', (row) => {
    const [prompts, moment] = [row.prompts.map(promptOf), momentOfRow(row)]
    const choice = choose(rules, prompts, moment)
    expect(choice.prompt?.id ?? null).toBe(row.shown)
    expect(choice.refused.map(({ prompt, gate }) => [prompt.id, gate.gate])).toEqual(row.refused)
    if (row.open)
      expect(
        prompts.filter((prompt) => gatesOf(prompt, moment).every(({ pass }) => pass)),
      ).toMatchObject(row.open.map((id) => ({ id })))
  })
})

describe('an explanation', () => {
  test('names every gate in order, also after one that refuses', () => {
    const gates = gatesOf(promptOf(), momentOf({ consent: 'denied', busy: true }))
    expect(gates.map(({ gate }) => gate)).toEqual(gateNames)
    expect(gates.filter(({ pass }) => !pass).map(({ gate }) => gate)).toEqual([
      'consent',
      'trigger',
      'busy',
    ])
  })

  test('waits for a signal', () => {
    const triggers = [{ event: 'order.completed' }]
    const gate = gatesOf(promptOf({ triggers }), momentOf())[8]
    expect(gate).toEqual({
      gate: 'trigger',
      pass: false,
      expected: triggers,
      actual: undefined,
    })
  })

  test('says that a prompt without triggers waits for none', () => {
    const gate = gatesOf(promptOf(), momentOf())[8]
    expect(gate).toMatchObject({ pass: false, expected: [] })
  })

  test('shows the facts that an audience asks about', () => {
    const audience = { 'user.plan': 'pro', visits: { $gte: 2 } }
    const gate = gatesOf(promptOf({ audience }), momentOf({ facts: { visits: 1 } }))[3]
    expect(gate).toEqual({
      gate: 'audience',
      pass: false,
      expected: audience,
      actual: { 'user.plan': null, visits: 1 },
    })
  })

  test('says when the quiet is over', () => {
    const interruptedAt = now - 3 * dayMs
    const gate = gatesOf(promptOf(), momentOf({ ledger: { ...ledger, interruptedAt } }))[6]
    expect(gate).toMatchObject({ pass: false, actual: new Date(interruptedAt).toISOString() })
    expect(gate?.nextAt).toBe(new Date(interruptedAt + 14 * dayMs).toISOString())
  })
})
