import { describe, expect, test } from 'vitest'
import type { PromptRecord } from '../../src/model/ledger.ts'
import { dayMs } from '../../src/rules/day-ms.ts'
import { afterAsking, recordKey } from '../../src/rules/frequency.ts'
import { gatesOf } from '../../src/rules/gates.ts'
import rows from '../cases/frequency.json' with { type: 'json' }
import { momentOf, promptOf } from './helpers/moment.ts'

interface Row {
  name: string
  frequency?: { everyDays?: number; per?: string }
  facts?: Record<string, unknown>
  key?: string
  record?: {
    asked: number
    askedDaysAgo?: number
    askedMsAgo?: number
    answeredDaysAgo?: number
    answeredMsAgo?: number
    never?: true
  }
  askedElsewhereDaysAgo?: number
  askedElsewhereMsAgo?: number
  askedElsewhere?: string
  askedElsewhereKey?: string
  expected: boolean
  opensInDays?: number
  opensInMs?: number
}

const { now } = momentOf()
const daysAgo = (days: number) => Math.round(now - days * dayMs)

/** The moment that a row names in days or in milliseconds; undefined where it names none. */
const ago = (days?: number, ms = days === undefined ? undefined : days * dayMs) =>
  ms === undefined ? undefined : Math.round(now - ms)

const recordOf = ({ asked, never, ...row }: NonNullable<Row['record']>) => {
  const askedAt = ago(row.askedDaysAgo, row.askedMsAgo)
  const answeredAt = ago(row.answeredDaysAgo, row.answeredMsAgo)
  return {
    asked,
    dismissed: 0,
    ...(askedAt !== undefined && { askedAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(never && { never }),
  }
}

const momentOfRow = ({ key = 'nps', record, facts, ...row }: Row) => {
  const elsewhere = ago(row.askedElsewhereDaysAgo, row.askedElsewhereMsAgo)
  const asked = {
    [row.askedElsewhereKey ?? 'nps']: elsewhere
      ? new Date(elsewhere).toISOString()
      : row.askedElsewhere,
  }
  return momentOf({
    facts: { ...facts, user: { asked } },
    ledger: { ...momentOf().ledger, prompts: record ? { [key]: recordOf(record) } : {} },
  })
}

describe('frequency', () => {
  test.each(rows as Row[])('$name', (row) => {
    const prompt = promptOf(row.frequency && { frequency: row.frequency })
    const gate = gatesOf(prompt, momentOfRow(row))[5]
    expect(gate).toMatchObject({ gate: 'frequency', pass: row.expected })
    const opensIn = row.opensInMs ?? (row.opensInDays ?? 0) * dayMs
    expect(gate?.nextAt).toBe(opensIn ? new Date(ago(0, -opensIn) ?? 0).toISOString() : undefined)
  })

  test('says what is remembered', () => {
    const prompt = promptOf({ frequency: { everyDays: 90 } })
    const record = { asked: 1, askedDaysAgo: 3.5, answeredDaysAgo: 1 }
    const gate = gatesOf(prompt, momentOfRow({ name: '', record, expected: false }))[5]
    expect(gate).toMatchObject({ expected: { everyDays: 90 }, actual: recordOf(record) })
  })
})

describe('the record after asking', () => {
  const prompt = promptOf({ frequency: { everyDays: 90 } })

  test('counts from one', () => {
    expect(afterAsking(prompt, undefined, now)).toEqual({ asked: 1, askedAt: now, dismissed: 0 })
  })

  test('counts up within a round', () => {
    const record: PromptRecord = { asked: 1, askedAt: daysAgo(30), dismissed: 1 }
    expect(afterAsking(prompt, record, now)).toEqual({ asked: 2, askedAt: now, dismissed: 1 })
  })

  test('begins a new round after the answer, and keeps the answer', () => {
    const answeredAt = daysAgo(90)
    const record = { asked: 2, askedAt: daysAgo(91), answeredAt, answers: { a: 1 }, dismissed: 1 }
    expect(afterAsking(prompt, record, now)).toEqual({ ...record, asked: 1, askedAt: now })
  })

  test('begins a new round after the third asking', () => {
    const record: PromptRecord = { asked: 3, askedAt: daysAgo(90), dismissed: 3 }
    expect(afterAsking(prompt, record, now)).toMatchObject({ asked: 1 })
  })

  test('stays in the round when the host asks before it is over', () => {
    const record: PromptRecord = { asked: 3, askedAt: daysAgo(9), dismissed: 3 }
    expect(afterAsking(prompt, record, now)).toMatchObject({ asked: 4 })
  })
})

describe('the key of a record', () => {
  const prompt = promptOf({ frequency: { per: 'event.orderId' } })

  test.each([
    ['A-17', 'nps/A-17'],
    [17, 'nps/17'],
    [false, 'nps/false'],
    [null, 'nps'],
    [undefined, 'nps'],
    [{ id: 1 }, 'nps'],
  ])('for %j is %s', (orderId, key) => {
    expect(recordKey(prompt, { event: { orderId } })).toBe(key)
  })

  test('is the id where nothing is said', () => {
    expect(recordKey(promptOf(), { event: {} })).toBe('nps')
  })
})
