import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/model/condition.ts'
import { holds } from '../../src/rules/condition.ts'
import rows from '../cases/conditions.json' with { type: 'json' }
import { inTimeZone } from './helpers/in-time-zone.ts'

interface Row {
  name: string
  condition: Condition
  facts: Record<string, unknown>
  now?: string
  timeZone?: string
  expected: boolean
}

const now = Date.parse('2026-11-22T09:00:00Z')

describe('a condition', () => {
  test.each(rows as unknown as Row[])(
    '$name',
    ({ condition, facts, timeZone, expected, ...row }) => {
      const at = row.now ? Date.parse(row.now) : now
      expect(inTimeZone(timeZone, () => holds(condition, facts, at))).toBe(expected)
    },
  )

  test('takes an undefined wish for null, not for no wish', () => {
    expect(holds({ plan: undefined }, { plan: 'pro' }, now)).toBe(false)
    expect(holds({ plan: undefined }, {}, now)).toBe(true)
  })

  test('does not hold when it is deeper than any that is let in, negated or not', () => {
    let deep: Condition = { a: 1 }
    for (let level = 0; level < 10_000; level++) deep = { $not: deep }
    expect(holds(deep, {}, now)).toBe(false)
    expect(holds({ $not: deep }, {}, now)).toBe(false)
  })

  test('does not hold when it contains itself', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.$and = [cyclic]
    expect(holds(cyclic, {}, now)).toBe(false)
  })

  test('does not reach a prototype', () => {
    const facts = JSON.parse('{ "user": { "__proto__": { "plan": "pro" } } }')
    const inherited = { user: Object.create({ plan: 'pro' }) }
    expect(holds({ 'user.plan': 'pro' }, facts, now)).toBe(false)
    expect(holds({ 'user.plan': 'pro' }, inherited, now)).toBe(false)
    expect(holds({ '__proto__.constructor': { $exists: true } }, {}, now)).toBe(false)
    expect(holds({ user: { toString: 1 } }, { user: {} }, now)).toBe(false)
  })

  test('reads a Date as the moment it stands for', () => {
    const facts = { user: { createdAt: new Date('2026-10-01T00:00:00Z') } }
    expect(holds({ 'user.createdAt': { $olderThanDays: 30 } }, facts, now)).toBe(true)
  })
})
