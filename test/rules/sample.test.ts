import { describe, expect, test } from 'vitest'
import { dayMs } from '../../src/rules/day-ms.ts'
import { gatesOf } from '../../src/rules/gates.ts'
import { drawOf } from '../../src/rules/sample.ts'
import rows from '../cases/sample.json' with { type: 'json' }
import { createChance } from '../helpers/chance.ts'
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

  /** A device's seed is a random number, as text. */
  const devices = (() => {
    const chance = createChance('devices')
    return Array.from({ length: 100_000 }, () => `${chance.next()}`)
  })()
  /** What a fair coin exceeds once in 150,000 times; the seeds are always the same. */
  const sigmas = 4.5
  const ids = ['nps', 'after-order', 'a', 'b', '满意度', 'constructor']

  test.each(ids)('takes its share of 100,000 devices, for the prompt %s', (id) => {
    for (const rate of [0.001, 0.05, 0.25, 1 / 3, 0.5, 0.75, 0.999]) {
      const prompt = promptOf({ id, sample: { rate } })
      const taken = devices.filter((device) => drawOf(prompt, device, now) < rate).length
      const bound = sigmas * Math.sqrt(devices.length * rate * (1 - rate))
      expect(Math.abs(taken - devices.length * rate), `${rate}`).toBeLessThan(bound)
    }
    const [none, all] = [0, 1].map((rate) => {
      const prompt = promptOf({ id, sample: { rate } })
      return devices.slice(0, 1000).filter((seed) => gatesOf(prompt, momentOf({ seed }))[4]?.pass)
        .length
    })
    expect([none, all]).toEqual([0, 1000])
  })

  test('is the same for a device all through a period, and another in the next', () => {
    const redrawDays = 182
    const prompt = promptOf({ sample: { rate: 0.5, redrawDays } })
    const begin = Math.floor(now / dayMs / redrawDays) * redrawDays * dayMs
    const chance = createChance('a period')
    let moved = 0
    for (const device of devices.slice(0, 5000)) {
      const first = drawOf(prompt, device, begin)
      const within = begin + chance.whole(0, redrawDays * dayMs - 1)
      expect(drawOf(prompt, device, within)).toBe(first)
      expect(drawOf(prompt, device, begin + redrawDays * dayMs - 1)).toBe(first)
      moved += Number(drawOf(prompt, device, begin + redrawDays * dayMs) !== first)
    }
    expect(moved).toBe(5000)
  })

  test('without periods is the same for good', () => {
    const prompt = promptOf({ sample: { rate: 0.5 } })
    for (const device of devices.slice(0, 1000))
      expect(drawOf(prompt, device, 0)).toBe(drawOf(prompt, device, now * 10))
  })

  test('takes whoever a lower rate takes at a higher one too', () => {
    for (const seed of devices.slice(0, 1000)) {
      const passes = [0, 0.1, 0.3, 0.7, 1].map((rate) =>
        Number(gatesOf(promptOf({ sample: { rate } }), momentOf({ seed }))[4]?.pass),
      )
      expect(passes).toEqual(passes.toSorted())
    }
  })

  test('of one prompt says nothing of that of another', () => {
    const draws = ids.map((id) => devices.map((device) => drawOf(promptOf({ id }), device, now)))
    for (const [i, one] of draws.entries())
      for (const other of draws.slice(0, i)) {
        const n = devices.length
        const products = one.map((draw, at) => (draw - 0.5) * ((other[at] ?? 0) - 0.5))
        // Of independent draws from 0 to 1, r√n is a standard normal; the variance of each is 1/12.
        const r = (products.reduce((sum, product) => sum + product) / n) * 12
        expect(Math.abs(r)).toBeLessThan(sigmas / Math.sqrt(n))
      }
  })
})
