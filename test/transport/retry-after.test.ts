import { describe, expect, test } from 'vitest'
import { httpDateMs, retryAfterSeconds } from '../../src/transport/retry-after.ts'

const clockMs = Date.parse('2026-11-22T09:12:00Z')

describe('how long an answer asks us to wait', () => {
  test.each([
    ['120', 120],
    ['0', 1],
    ['2.5', 2.5],
    ['3600', 3600],
    ['86400', 3600],
    ['-5', 1],
    ['5, 10', 10],
    ['120, 240', 240],
    ['99999999999999999999999', 3600],
    ['Sun, 22 Nov 2026 09:13:30 GMT', 90],
    ['Sunday, 22-Nov-26 09:13:30 GMT', 90],
    ['Sun Nov 22 09:13:30 2026', 90],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 1],
    ['Mon, 23 Nov 2026 09:12:00 GMT', 3600],
  ])('"%s" is %d s', (value, seconds) => {
    expect(retryAfterSeconds(value, clockMs)).toBe(seconds)
  })

  test.each([
    null,
    '',
    'soon',
    '3 apples',
    '1e3',
    '0x10',
    'Infinity',
    'Monday',
    'Sun, 99 Nov 2026 09:13:30 GMT',
    'Sometime around 10:20:30',
  ])('%j says nothing', (value) => {
    expect(retryAfterSeconds(value, clockMs)).toBeNaN()
  })
})

test('every form of an HTTP date means GMT, wherever the device is', () => {
  for (const value of [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ])
    expect(httpDateMs(value)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37))
})
