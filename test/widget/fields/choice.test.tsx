// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { ShownQuestion } from '../../../src/model/active.ts'
import { asking } from './asking.ts'

let at: Awaited<ReturnType<typeof asking>>
afterEach(() => at.unmount())

const choice: ShownQuestion = {
  id: 'why',
  type: 'choice',
  title: 'Why did you come?',
  required: true,
  options: [
    { id: 'price', label: 'The price' },
    { id: 'range', label: 'The range' },
  ],
}

test('one of several: radios in a group that the question names', async () => {
  at = await asking(choice)
  expect(at.see().getByRole('group', { name: 'Why did you come?' })).toBeTruthy()
  expect(at.names('radio')).toEqual(['The price', 'The range'])
  await at.pick('radio', 'The range')
  expect(at.answers()).toEqual({ why: 'range' })
  expect(at.checked()).toEqual(['The range'])
  expect(at.next).not.toHaveBeenCalled()
})

test('several: checkboxes, answered in the order in which they stand, and given back', async () => {
  at = await asking({ ...choice, multiple: true })
  await at.pick('checkbox', 'The range')
  await at.pick('checkbox', 'The price')
  expect(at.answers()).toEqual({ why: ['price', 'range'] })
  expect(at.checked()).toEqual(['The price', 'The range'])
  await at.pick('checkbox', 'The range')
  await at.pick('checkbox', 'The price')
  expect(at.answers()).toEqual({ why: [] })
  expect(at.checked()).toEqual([])
})

test.each([false, true])('"Other" makes room for other words (several: %s)', async (multiple) => {
  const role = multiple ? 'checkbox' : 'radio'
  at = await asking({ ...choice, multiple, other: true })
  expect(at.names(role)).toEqual(['The price', 'The range', 'Other'])
  expect(at.see().queryByRole('textbox')).toBeNull()
  await at.pick(role, 'Other')
  await at.type('In your own words', 'A friend')
  const other = multiple ? ['other'] : 'other'
  expect(at.answers()).toEqual({ why: other, why_other: 'A friend' })
  await at.type('In your own words', '')
  expect(at.answers()).toEqual({ why: other })
})

test('other words stay while another option is tried', async () => {
  at = await asking({ ...choice, other: true })
  await at.pick('radio', 'Other')
  await at.type('In your own words', 'A friend')
  await at.pick('radio', 'The price')
  expect(at.see().queryByRole('textbox')).toBeNull()
  await at.pick('radio', 'Other')
  const words = at.see().getByRole<HTMLInputElement>('textbox', { name: 'In your own words' })
  expect(words.value).toBe('A friend')
})

test('an option of the team stands for "Other", and stays last', async () => {
  const options = [{ id: 'other', label: 'Something else' }, ...(choice.options ?? [])]
  at = await asking({ ...choice, options, other: true })
  expect(at.names('radio')).toEqual(['The price', 'The range', 'Something else'])
})

test('an option that is only called "other" is one like the rest', async () => {
  at = await asking({ ...choice, options: [{ id: 'other', label: 'Neither' }] })
  await at.pick('radio', 'Neither')
  expect(at.see().queryByRole('textbox')).toBeNull()
})

test('a problem stands at the field', async () => {
  at = await asking({ ...choice, description: 'The main reason' }, { errors: { why: 'required' } })
  const group = at.see().getByRole('group', { name: 'Why did you come?' })
  expect(group.getAttribute('aria-invalid')).toBe('true')
  expect(group.getAttribute('aria-describedby')).toContain('error')
  expect(at.see().getByText('The main reason').id).toBe('about')
})
