import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/model/transport.ts'
import {
  afterOnline,
  afterOutcome,
  blockedMs,
  calm,
  type Pace,
  waitMs,
} from '../../src/outbox/pace.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const at = Date.parse('2026-11-22T09:12:00Z')

const least = () => 0
const most = () => 1

const failing: Outcome = { status: 'retry' }
const broken: Outcome = { status: 'retry', network: true }
const closed: Outcome = { status: 'held', reason: 'HTTP 404 from https://api.example/v1' }

/** The pause after each of so many attempts in a row that ended the same way. */
const pauses = (outcome: Outcome, count: number, random: () => number) => {
  let pace = calm
  return Array.from({ length: count }, () => {
    pace = afterOutcome(pace, outcome, at, random)
    return waitMs(pace, at)
  })
}

describe('after a failure', () => {
  test('the next attempt waits 1 s and a random part of a window that doubles up to 15 minutes', () => {
    expect(pauses(failing, 8, least)).toEqual(Array(8).fill(1000))
    expect(pauses(failing, 8, most).map((ms) => (ms - 1000) / minuteMs)).toEqual([
      1, 2, 4, 8, 15, 15, 15, 15,
    ])
  })

  test('of the network, the first window is 10 s', () => {
    expect(pauses(broken, 3, most)).toEqual([11_000, 121_000, 241_000])
  })

  test('a thousandth failure waits no longer than the fifth', () => {
    expect(pauses(failing, 2000, most).at(-1)).toBe(1000 + 15 * minuteMs)
  })

  test('a new entry may still go at once', () => {
    expect(blockedMs(afterOutcome(calm, failing, at, most), at)).toBe(0)
  })
})

describe('Retry-After', () => {
  test('is kept, with a random half of it on top', () => {
    const asked: Outcome = { status: 'retry', afterSeconds: 60 }
    expect(pauses(asked, 3, least)).toEqual([60_000, 60_000, 60_000])
    expect(pauses(asked, 3, most)).toEqual([90_000, 90_000, 90_000])
  })

  test('stops new entries too, until it has ended', () => {
    const pace = afterOutcome(calm, { status: 'retry', afterSeconds: 60 }, at, most)
    expect(blockedMs(pace, at)).toBe(60_000)
    expect(blockedMs(pace, at + 60_000)).toBe(0)
    expect(waitMs(pace, at + 60_000)).toBe(30_000)
  })

  test.each([
    [0, 1000],
    [1e9, hourMs],
  ])('of %d s is held at %d ms', (afterSeconds, ms) => {
    expect(pauses({ status: 'retry', afterSeconds }, 1, least)).toEqual([ms])
  })
})

describe('a delivery', () => {
  test('forgets every failure', () => {
    const pace = afterOutcome(calm, { status: 'retry', afterSeconds: 60 }, at, most)
    expect(afterOutcome(pace, { status: 'delivered' }, at, most)).toEqual(calm)
  })

  test('that leaves an entry to be sent again paces the repeat, and nothing else', () => {
    const partly: Outcome = {
      status: 'delivered',
      results: [
        { id: 'a', status: 'stored' },
        { id: 'b', status: 'retry' },
      ],
    }
    expect(pauses(partly, 3, most)).toEqual([61_000, 121_000, 241_000])
    const asked: Outcome = {
      status: 'delivered',
      results: [
        { id: 'a', status: 'retry', afterSeconds: 60 },
        { id: 'b', status: 'retry', afterSeconds: 600 },
      ],
    }
    const pace = afterOutcome(calm, asked, at, least)
    expect(waitMs(pace, at)).toBe(600_000)
    expect(blockedMs(pace, at)).toBe(0)
  })
})

test('a rejection is an answer: the others may go at once', () => {
  const pace = afterOutcome(calm, failing, at, most)
  expect(afterOutcome(pace, { status: 'rejected', reason: 'HTTP 422' }, at, most)).toEqual(calm)
})

describe('an endpoint that takes nothing', () => {
  test('is probed hourly, not by all at the same minute', () => {
    expect(pauses(closed, 3, least)).toEqual([hourMs, hourMs, hourMs])
    expect(pauses(closed, 1, most)[0]).toBe(70 * minuteMs)
  })

  test('is known as such since the first time, until it takes something', () => {
    const first = afterOutcome(calm, closed, at, most)
    const later = afterOutcome(first, broken, at + hourMs, most)
    const again = afterOutcome(later, closed, at + 2 * hourMs, most)
    expect([first.heldSince, later.heldSince, again.heldSince]).toEqual([at, at, at])
    expect(afterOutcome(again, { status: 'delivered' }, at, most)).toEqual(calm)
  })
})

describe('back online', () => {
  test.each([
    [0, 40_000],
    [100_000, 40_000],
    [5 * minuteMs, 2 * minuteMs],
    [10 * hourMs, 5 * minuteMs],
  ])('after %d ms away, the next attempt is within %d ms', (awayMs, windowMs) => {
    expect(waitMs(afterOnline(calm, awayMs, at, most), at)).toBe(windowMs)
    expect(waitMs(afterOnline(calm, awayMs, at, least), at)).toBe(0)
  })

  test('spreads whatever was planned, and forgives what the line has failed', () => {
    const overdue: Pace = { failures: 3, nextAt: at - hourMs, notBefore: 0 }
    const far: Pace = { failures: 5, nextAt: at + 10 * minuteMs, notBefore: 0 }
    const near: Pace = { failures: 1, nextAt: at + 2000, notBefore: 0 }
    expect(waitMs(afterOnline(overdue, 0, at, most), at)).toBe(40_000)
    expect(waitMs(afterOnline(far, 0, at, most), at)).toBe(40_000)
    expect(waitMs(afterOnline(near, 0, at, most), at)).toBe(40_000)
    expect(afterOnline(far, 0, at, most).failures).toBe(1)
  })

  test('changes nothing about an endpoint that takes nothing', () => {
    const pace = afterOutcome(calm, closed, at, least)
    expect(afterOnline(pace, hourMs, at, least)).toEqual(pace)
  })
})

describe('a clock that was set back', () => {
  test('makes a stored time that no pace could give count as due', () => {
    const stored: Pace = { failures: 1, nextAt: at + 2 * hourMs, notBefore: at + 2 * hourMs }
    expect([waitMs(stored, at), blockedMs(stored, at)]).toEqual([0, 0])
  })
})

describe('whatever happens', () => {
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.constant<Outcome>({ status: 'delivered' }),
    fc.constant<Outcome>({ status: 'rejected', reason: 'HTTP 422' }),
    fc.constant(closed),
    fc.constant(failing),
    fc.constant(broken),
    fc.double({ noNaN: true }).map((afterSeconds): Outcome => ({ status: 'retry', afterSeconds })),
    fc.constant<Outcome>({ status: 'delivered', results: [{ id: 'a', status: 'retry' }] }),
  )
  const step = fc.record({
    event: fc.oneof(
      outcome,
      fc.nat({ max: 100 * hourMs }).map((awayMs) => ({ awayMs })),
    ),
    passedMs: fc.nat({ max: 3 * hourMs }),
    luck: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })

  const walk = (
    steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
    check: (before: Pace, after: Pace, now: number, event: Outcome | { awayMs: number }) => void,
  ) => {
    let pace = calm
    let now = at
    for (const { event, passedMs, luck } of steps) {
      now += passedMs
      const before = pace
      pace =
        'awayMs' in event
          ? afterOnline(pace, event.awayMs, now, () => luck)
          : afterOutcome(pace, event, now, () => luck)
      check(before, pace, now, event)
    }
  }

  test('no pause is longer than 1.5 h, and none is undone by being taken for a clock’s jump', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) =>
        walk(steps, (_, { nextAt, notBefore }, now) => {
          expect(nextAt).toBeLessThanOrEqual(now + 1.5 * hourMs)
          expect(notBefore).toBeLessThanOrEqual(now + hourMs)
        }),
      ),
    )
  })

  test('a standing Retry-After is never undercut but by an answer', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) =>
        walk(steps, (before, after, now, event) => {
          expect(waitMs(after, now)).toBeGreaterThanOrEqual(blockedMs(after, now))
          if ('awayMs' in event || event.status === 'retry' || event.status === 'held')
            expect(blockedMs(after, now)).toBeGreaterThanOrEqual(blockedMs(before, now))
        }),
      ),
    )
  })

  test('after a failed attempt no repeat goes within a second', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) =>
        walk(steps, (_, after, now, event) => {
          const failed =
            'status' in event &&
            (event.status === 'retry' || event.status === 'held' || 'results' in event)
          if (failed) expect(waitMs(after, now)).toBeGreaterThanOrEqual(1000)
        }),
      ),
    )
  })

  test('a pace survives being stored as JSON', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) =>
        walk(steps, (_, after) => expect(JSON.parse(JSON.stringify(after))).toEqual(after)),
      ),
    )
  })
})
