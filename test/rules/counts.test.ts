import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerState } from '../../src/model/ledger.ts'
import type { Trigger } from '../../src/model/schema.ts'
import { choose } from '../../src/rules/choose.ts'
import { countsAfter } from '../../src/rules/counts.ts'
import { dayMs } from '../../src/rules/day-ms.ts'
import { rules } from '../../src/rules/rules.ts'
import { momentOf, promptOf } from './helpers/moment.ts'

interface Happened {
  readonly afterMs: number
  readonly total: number
  readonly isOther: boolean
}

const gap = fc.oneof(
  fc.integer({ min: 0, max: 10 * dayMs }),
  fc.constantFrom(0, 1, dayMs - 1, dayMs, dayMs + 1, 7 * dayMs - 1, 7 * dayMs, 7 * dayMs + 1),
)
const history = fc.array(
  fc.record({ afterMs: gap, total: fc.integer({ min: 15, max: 25 }), isOther: fc.boolean() }),
  { maxLength: 60 },
)

/** At each thing that happened: when, whether it is the trigger's, and whether its prompt was shown. */
const live = (trigger: Trigger, happened: readonly Happened[]) => {
  const prompts = [promptOf({ triggers: [trigger], frequency: { everyDays: 0 } })]
  let { now, ledger } = momentOf()
  return happened.map(({ afterMs, total, isOther }) => {
    now += afterMs
    const value = isOther ? 'order.cancelled' : 'order.completed'
    const signal = { type: 'event', value, properties: { total } } as const
    const counts = countsAfter(rules, prompts, momentOf({ now, ledger, signal }))
    // As it is kept: in a store that holds what JSON holds.
    ledger = JSON.parse(JSON.stringify({ ...ledger, ...(counts && { counts }) })) as LedgerState
    const { prompt } = choose(rules, prompts, momentOf({ now, ledger, signal }))
    return { now, isMet: !isOther && total >= 20, isShown: !!prompt }
  })
}

const where = { 'event.total': { $gte: 20 } }
const event = 'order.completed'

describe('a trigger that counts', () => {
  test('fires at the n-th time and at any later one, and never before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), history, (atLeast, happened) => {
        let times = 0
        for (const { isMet, isShown } of live({ event, where, atLeast }, happened)) {
          times += Number(isMet)
          expect(isShown).toBe(isMet && times >= atLeast)
        }
      }),
    )
  })

  test('fires at the hundredth time, which is the most that can be asked for', () => {
    const often = Array(130).fill({ afterMs: 1, total: 20, isOther: false })
    const shown = live({ event, where, atLeast: 100 }, often).map(({ isShown }) => isShown)
    expect([shown.indexOf(true), shown.lastIndexOf(false)]).toEqual([99, 98])
  })

  test('looks back over a window that slides with every time', () => {
    const windows = fc.constantFrom(0, 0.5, 1, 7)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        windows,
        history,
        (atLeast, withinDays, happened) => {
          const lived = live({ event, where, atLeast, withinDays }, happened)
          for (const [i, { now, isMet, isShown }] of lived.entries()) {
            const recent = lived
              .slice(0, i + 1)
              .filter((one) => one.isMet && now - one.now <= withinDays * dayMs)
            expect(isShown).toBe(isMet && recent.length >= atLeast)
          }
        },
      ),
    )
  })

  test('keeps its count when its number, its window or its delay is changed', () => {
    const [before, after] = [
      { event, where, atLeast: 2, withinDays: 7 },
      { event, where, atLeast: 3, delaySeconds: 5 },
    ]
    const signal = { type: 'event', value: event, properties: { total: 20 } } as const
    let { now, ledger } = momentOf()
    for (const trigger of [before, before, after]) {
      now += 1
      const prompts = [promptOf({ triggers: [trigger] })]
      const counts = countsAfter(rules, prompts, momentOf({ now, ledger, signal }))
      ledger = { ...ledger, counts }
    }
    const prompts = [promptOf({ triggers: [after] })]
    expect(choose(rules, prompts, momentOf({ now, ledger, signal })).prompt?.id).toBe('nps')
  })

  test('counts for each prompt that waits', () => {
    const prompts = ['a', 'b'].map((id) => promptOf({ id, triggers: [{ event, atLeast: 2 }] }))
    const signal = { type: 'event', value: event } as const
    const counts = countsAfter(rules, prompts, momentOf({ signal }))
    expect(Object.values(counts ?? {})).toEqual([[momentOf().now], [momentOf().now]])
  })
})
