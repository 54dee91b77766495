import { expect, test } from 'vitest'
import { timeLimitMs, withTimeLimit } from '../../src/platform/time-limit.ts'

test.each([
  [0, 10_000],
  [16_383, 10_000],
  [16_384, 11_000],
  [65_536, 14_000],
  [300_000, 28_000],
])('a body of %i bytes is given %i ms', (bytes, ms) => {
  expect(timeLimitMs(bytes)).toBe(ms)
})

const forever = new Promise<never>(() => {})
const calmly = () => new AbortController().signal

test('ends an attempt that ignores its signal', async () => {
  await expect(withTimeLimit(10, calmly(), () => forever)).rejects.toThrow()
})

test('ends with the signal from outside, and passes it on', async () => {
  const outer = new AbortController()
  let inner: AbortSignal | undefined
  const attempt = withTimeLimit(60_000, outer.signal, (signal) => {
    inner = signal
    return forever
  })
  outer.abort()
  await expect(attempt).rejects.toThrow()
  expect(inner?.aborted).toBe(true)
})

test('gives what the attempt gives, and then closes what it left open', async () => {
  let inner: AbortSignal | undefined
  const given = await withTimeLimit(60_000, calmly(), async (signal) => {
    inner = signal
    return 'an answer'
  })
  expect(given).toBe('an answer')
  await expect.poll(() => inner?.aborted).toBe(true)
})
