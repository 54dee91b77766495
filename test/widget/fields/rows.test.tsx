// @vitest-environment happy-dom
import { within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { ShownQuestion } from '../../../src/model/active.ts'
import { asking } from './asking.ts'

let at: Awaited<ReturnType<typeof asking>>
afterEach(() => at.unmount())

const rows: ShownQuestion = {
  id: 'stay',
  type: 'rating',
  style: 'numbers',
  title: 'How was your stay?',
  required: true,
  labels: { low: 'Poor', high: 'Great' },
  items: [
    { id: 'room', label: 'Room' },
    { id: 'breakfast', label: 'Breakfast' },
  ],
}
const row = (name: string) => within(at.see().getByRole('group', { name }))
const invalid = () =>
  at
    .see()
    .getAllByRole('group')
    .filter((group) => group.getAttribute('aria-invalid') === 'true')
    .map((group) => group.querySelector('legend')?.textContent)

test('each row is a group of its own within the question', async () => {
  at = await asking(rows)
  expect(at.names('group')).toEqual(['How was your stay?', 'Room', 'Breakfast'])
  expect(at.see().getByRole('dialog', { name: 'How was your stay?' })).toBeTruthy()
  const names = row('Room')
    .getAllByRole('radio')
    .map((radio) => radio.getAttribute('aria-label'))
  expect(names).toEqual(['1, Poor', '2', '3', '4', '5, Great'])
})

test('rows are answered one by one, and one may not apply', async () => {
  at = await asking({ ...rows, notApplicable: true })
  await at.pick('radio', '4', row('Room'))
  await at.pick('radio', '2', row('Breakfast'))
  expect(at.answers()).toEqual({ stay: { room: 4, breakfast: 2 } })
  await at.pick('radio', 'Not applicable', row('Breakfast'))
  expect(at.answers()).toEqual({ stay: { room: 4, breakfast: null } })
  expect(at.checked()).toEqual(['4', 'Not applicable'])
  expect(at.next).not.toHaveBeenCalled()
})

test('where every row applies, nothing else is offered', async () => {
  at = await asking(rows)
  expect(at.names('radio')).not.toContain('Not applicable')
})

test.each([
  ['stars', '4 stars'],
  ['emoji', '4, Happy'],
  ['thumbs', '4'],
] as const)('rows are drawn in the style of the question: %s', async (style, name) => {
  at = await asking({ ...rows, style })
  await at.pick('radio', name, row('Breakfast'))
  expect(at.answers()).toEqual({ stay: { breakfast: 4 } })
})

test('a problem stands at the rows that it is about', async () => {
  const answers = { stay: { room: 4 } }
  at = await asking(rows, { answers, errors: { stay: 'required' } })
  expect(at.see().getByText('Please rate each of these.').id).toBe('error')
  expect(invalid()).toEqual(['Breakfast'])
})

test('no id stands twice', async () => {
  at = await asking({ ...rows, description: 'In general', notApplicable: true })
  const ids = [...at.rootOf(at.hosts()[0]).querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})
