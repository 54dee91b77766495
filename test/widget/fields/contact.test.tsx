// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { ShownQuestion } from '../../../src/model/active.ts'
import { asking } from './asking.ts'

let at: Awaited<ReturnType<typeof asking>>
afterEach(() => at.unmount())

const contact: ShownQuestion = {
  id: 'contact',
  type: 'contact',
  title: 'May we ask you more?',
  placeholder: 'you@example.com',
  required: false,
}
const consent = 'You may contact me about this.'
const email = () =>
  at.see().getByRole<HTMLInputElement>('textbox', { name: 'May we ask you more?' })
const box = () => at.see().getByRole<HTMLInputElement>('checkbox', { name: consent })
const isInvalid = (element: Element) => element.getAttribute('aria-invalid') === 'true'

test('an address that the browser can fill in, and a box to agree', async () => {
  at = await asking(contact)
  expect([email().type, email().autocomplete, email().placeholder]).toEqual([
    'email',
    'email',
    'you@example.com',
  ])
  expect(box().checked).toBe(false)
  expect(at.see().getByRole('dialog', { name: 'May we ask you more?' })).toBeTruthy()
})

test('an address and consent are one answer; a blank address is none', async () => {
  at = await asking(contact)
  await at.type('May we ask you more?', 'ada@example.com')
  expect(at.answers()).toEqual({ contact: { email: 'ada@example.com', consent: false } })
  await at.pick('checkbox', consent)
  expect(at.answers()).toEqual({ contact: { email: 'ada@example.com', consent: true } })
  await at.type('May we ask you more?', ' ')
  expect(at.answers()).toEqual({})
  expect(at.next).not.toHaveBeenCalled()
})

test('who agrees before giving the address has agreed', async () => {
  at = await asking(contact)
  await at.pick('checkbox', consent)
  expect(at.answers()).toEqual({})
  expect(box().checked).toBe(true)
  await at.type('May we ask you more?', 'ada@example.com')
  expect(at.answers()).toEqual({ contact: { email: 'ada@example.com', consent: true } })
})

test('what was given before stands there', async () => {
  at = await asking(contact, { answers: { contact: { email: 'ada@example.com', consent: true } } })
  expect([email().value, box().checked]).toEqual(['ada@example.com', true])
})

test.each([
  [undefined, 'required', 'Please enter your email address.', [true, false]],
  [
    { email: 'ada', consent: true },
    'invalid',
    'Please enter an email address, such as name@example.com.',
    [true, false],
  ],
  [
    { email: 'ada@example.com', consent: false },
    'consent',
    'Please agree, or leave the address empty.',
    [false, true],
  ],
] as const)('%o: %s, said where it can be put right', async (answer, problem, text, places) => {
  at = await asking(contact, {
    answers: answer ? { contact: answer } : {},
    errors: { contact: problem },
  })
  expect(at.see().getByText(text).id).toBe('error')
  expect([email(), box()].map(isInvalid)).toEqual(places)
  expect(email().getAttribute('aria-describedby')).toContain('error')
  expect(box().getAttribute('aria-describedby')).toContain('error')
})

test('what could not be stored is not called wrong', async () => {
  at = await asking(contact, { errors: { contact: 'not-saved' } })
  expect(at.see().getByText(/Not saved yet/)).toBeTruthy()
  expect([email(), box()].map(isInvalid)).toEqual([false, false])
})
