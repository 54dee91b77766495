// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { ShownQuestion } from '../../../src/model/active.ts'
import { asking } from './asking.ts'

let at: Awaited<ReturnType<typeof asking>>
afterEach(() => at.unmount())

const rating = (more: Partial<ShownQuestion>): ShownQuestion => ({
  id: 'score',
  type: 'rating',
  title: 'How was it?',
  required: true,
  ...more,
})
const ends = { low: 'Poor', high: 'Great' }

test.each([
  [rating({ style: 'numbers', labels: ends }), ['1, Poor', '2', '3', '4', '5, Great']],
  [
    rating({ style: 'numbers', scale: 3, labels: { ...ends, middle: 'Fair' } }),
    ['1, Poor', '2, Fair', '3, Great'],
  ],
  [
    rating({ style: 'numbers', scale: 4, labels: { ...ends, middle: 'Fair' } }),
    ['1, Poor', '2', '3', '4, Great'],
  ],
  [
    rating({
      type: 'ces',
      scale: 7,
      labels: { low: 'Strongly disagree', high: 'Strongly agree' },
    }),
    ['1, Strongly disagree', '2', '3', '4', '5', '6', '7, Strongly agree'],
  ],
  [rating({ style: 'emoji', scale: 3 }), ['1, Unhappy', '2, Neutral', '3, Happy']],
  [
    rating({ style: 'emoji', scale: 4, labels: ends }),
    ['1, Poor', '2, Unhappy', '3, Happy', '4, Great'],
  ],
  [
    rating({ style: 'emoji' }),
    ['1, Very unhappy', '2, Unhappy', '3, Neutral', '4, Happy', '5, Very happy'],
  ],
  [rating({ style: 'emoji', scale: 6 }), ['1', '2', '3', '4', '5', '6']],
  [rating({ style: 'thumbs' }), ['Thumbs up', 'Thumbs down']],
  [rating({ style: 'thumbs', labels: { low: 'No', high: 'Yes' } }), ['Yes', 'No']],
])('the steps of a scale are called by number and meaning: %o', async (question, names) => {
  at = await asking(question)
  expect(at.names('radio')).toEqual(names)
  expect(at.see().getByRole('group', { name: 'How was it?' })).toBeTruthy()
  expect(at.see().getByRole('dialog', { name: 'How was it?' })).toBeTruthy()
})

test.each([
  ['numbers', '4', 4],
  ['emoji', '4, Happy', 4],
  ['thumbs', 'Thumbs down', 'down'],
] as const)('%s: choosing answers, and sends nothing', async (style, name, answer) => {
  at = await asking(rating({ style }))
  await at.pick('radio', name)
  expect(at.answers()).toEqual({ score: answer })
  expect(at.checked()).toEqual([name])
  expect(at.next).not.toHaveBeenCalled()
})

test('what the ends mean can be seen as well', async () => {
  at = await asking(rating({ style: 'numbers', labels: ends }))
  expect(at.see().getByText('Poor')).toBeTruthy()
})

test.each(['numbers', 'emoji', 'thumbs'] as const)(
  '%s: a problem stands at the field',
  async (style) => {
    at = await asking(rating({ style, description: 'Be frank' }), { errors: { score: 'required' } })
    const group = at.see().getByRole('group', { name: 'How was it?' })
    expect(group.getAttribute('aria-invalid')).toBe('true')
    expect(group.getAttribute('aria-describedby')).toContain('error')
    expect(at.see().getByText('Please choose an answer.').id).toBe('error')
    expect(at.see().getByText('Be frank').id).toBe('about')
  },
)

test('the host may say each of it in its own words', async () => {
  at = await asking(rating({ style: 'thumbs' }), {}, { texts: { thumbsUp: 'Gefällt mir' } })
  expect(at.names('radio')).toEqual(['Gefällt mir', 'Thumbs down'])
})
