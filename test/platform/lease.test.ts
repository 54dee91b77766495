import { expect, test } from 'vitest'
import { takeLease } from '../../src/platform/lease.ts'
import { createMemoryRows } from '../../src/platform/memory-rows.ts'

const now = Date.parse('2026-11-22T09:00:00Z')

/** Takes a lease for one tab, then asks for it for another, so many ms later by the clock. */
const askLater = async (ms: number) => {
  const { transact } = createMemoryRows()
  await transact((rows) => takeLease(rows, 'lease', 'one', now))
  return transact((rows) => takeLease(rows, 'lease', 'other', now + ms))
}

test.each([
  ['at the same moment', 0],
  ['a step that began a moment earlier, and had its turn later', -5],
  ['while it holds', 29_999],
])('is not given to another tab: %s', async (_, ms) => {
  expect(await askLater(ms)).toBe(now + 30_000)
})

test.each([
  ['when it has run out', 30_000],
  ['where the clock was set back', -3_600_000],
  ['where the clock was set forward', 3_600_000],
])('is given to another tab: %s', async (_, ms) => {
  expect(await askLater(ms)).toBe(0)
})

test('is renewed by the tab that holds it', async () => {
  const { transact } = createMemoryRows()
  for (const ms of [0, 10_000, 20_000])
    expect(await transact((rows) => takeLease(rows, 'lease', 'one', now + ms))).toBe(0)
  expect(await transact((rows) => takeLease(rows, 'lease', 'other', now + 45_000))).toBe(
    now + 50_000,
  )
})
