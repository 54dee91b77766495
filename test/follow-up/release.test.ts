import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reaches } from '../../src/follow-up/release.ts'

test.each([
  ['2026.11.3', '2026.11.3', true],
  ['2026.11.10', '2026.11.9', true],
  ['2026.11.9', '2026.11.10', false],
  ['2026.12', '2026.11.30', true],
  ['2026.11', '2026.11.1', false],
  ['2.1', '2.1.0', true],
  ['2.1.0', '2.1', true],
  ['v2.1', '2.0.9', true],
  ['2.1', 'V2.0.9', true],
  ['10', '9.5', true],
  ['1.10', '1.9', true],
  ['1.09', '1.9', true],
  ['20261103091200123', '20261103091200124', false],
  ['abc123', 'abc123', true],
  ['abc123', 'abc124', false],
  ['2.1', 'abc', false],
  ['2.1-beta', '2.1-alpha', false],
  [undefined, '1', false],
  [undefined, undefined, true],
  ['1', undefined, true],
])('%s reaches %s: %s', (running, wanted, expected) => {
  expect(reaches(running, wanted)).toBe(expected)
})

test.each([
  ['oak', 'elm', true],
  ['elm', 'elm', true],
  ['ash', 'elm', false],
  ['pine', 'elm', false],
  ['oak', 'pine', false],
  [undefined, 'elm', false],
])('by the order of releases, %s reaches %s: %s', (running, wanted, expected) => {
  expect(reaches(running, wanted, ['ash', 'elm', 'oak'])).toBe(expected)
})

test('dotted numbers compare number by number', () => {
  const release = fc.array(fc.nat(300), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(release, release, (running, wanted) => {
      const difference = [0, 1, 2, 3].map((i) => (running[i] ?? 0) - (wanted[i] ?? 0)).find(Boolean)
      expect(reaches(running.join('.'), wanted.join('.'))).toBe((difference ?? 0) >= 0)
    }),
  )
})
