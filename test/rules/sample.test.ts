import { describe, expect, test } from 'vitest'
import { gatesOf } from '../../src/rules/gates.ts'
import { drawOf } from '../../src/rules/sample.ts'
import rows from '../cases/sample.json' with { type: 'json' }
import { momentOf, promptOf } from './helpers/moment.ts'

const { now } = momentOf()

describe('a sample', () => {
  test.each(rows)('$name', ({ seed, prompt: id, sample, now, draw, expected }) => {
    const prompt = promptOf({ id, ...(sample && { sample }) })
    const at = Date.parse(now)
    expect(gatesOf(prompt, momentOf({ seed, now: at }))[4]).toMatchObject({ pass: expected })
    if (draw !== undefined) expect(drawOf(prompt, seed, at)).toBeCloseTo(draw, 8)
  })

  test.each([
    ['numbered ids', (n: number) => `u_${n}`],
    ['bare numbers', (n: number) => String(n)],
    ['addresses', (n: number) => `customer.${n}@shop.example`],
  ])('takes its share of 100,000 people, by %s', (_, seedOf) => {
    const people = 100_000
    const prompt = promptOf({ sample: { rate: 0.5 } })
    const draws = Array.from({ length: people }, (_, n) => drawOf(prompt, seedOf(n), now))
    for (const rate of [0.01, 0.1, 0.25, 0.5, 0.9]) {
      const taken = draws.filter((draw) => draw < rate).length
      // Five standard deviations of a binomial: a fair hash fails once in 1.7 million.
      const bound = 5 * Math.sqrt(people * rate * (1 - rate))
      expect(Math.abs(taken - people * rate)).toBeLessThan(bound)
    }
  })

  test('is independent from prompt to prompt and from period to period', () => {
    const people = 100_000
    const a = promptOf({ id: 'a', sample: { rate: 0.5, redrawDays: 30 } })
    const b = promptOf({ id: 'b', sample: { rate: 0.5, redrawDays: 30 } })
    let both = 0
    let again = 0
    for (let n = 0; n < people; n++) {
      const inA = drawOf(a, `u_${n}`, now) < 0.5
      if (inA && drawOf(b, `u_${n}`, now) < 0.5) both++
      if (inA && drawOf(a, `u_${n}`, now + 30 * 864e5) < 0.5) again++
    }
    const bound = 5 * Math.sqrt(people * 0.25 * 0.75)
    expect(Math.abs(both - people / 4)).toBeLessThan(bound)
    expect(Math.abs(again - people / 4)).toBeLessThan(bound)
  })
})
