// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { comment, drawn, nps, promptOf, stage, stars } from './stage.ts'

let at: ReturnType<typeof stage>
beforeEach(() => {
  at = stage()
})
afterEach(() => at.unmount())

const ask = async (...input: Parameters<typeof promptOf>) => {
  const prompt = promptOf(...input)
  at.$prompt.set(prompt)
  await drawn()
  return prompt
}
const namesOf = (role: string) =>
  at
    .see()
    .getAllByRole(role)
    .map((element) => element.getAttribute('aria-label') ?? element.textContent)

test('a prompt is a dialog without aria-modal, named by its question', async () => {
  await ask(nps)
  const dialog = at.see().getByRole('dialog', { name: 'Recommend us?' })
  expect(dialog.hasAttribute('aria-modal')).toBe(false)
  expect(dialog.getAttribute('lang')).toBe('en')
})

test('eleven radios, whose ends say what they mean', async () => {
  await ask({ ...nps, labels: { middle: 'Perhaps' } })
  expect(at.see().getByRole('group', { name: 'Recommend us?' })).toBeTruthy()
  const names = namesOf('radio')
  expect(names).toHaveLength(11)
  expect([names[0], names[1], names[5], names[10]]).toEqual([
    '0, Not at all likely',
    '1',
    '5, Perhaps',
    '10, Extremely likely',
  ])
})

test('stars are called 1 star, 2 stars, and so on, whatever their ends mean', async () => {
  await ask({ ...stars, scale: 3, labels: { low: 'Poor', high: 'Great' } })
  expect(namesOf('radio')).toEqual(['1 star', '2 stars', '3 stars'])
  expect(at.see().getByText('Poor')).toBeTruthy()
})

test('choosing answers, and sends nothing', async () => {
  const prompt = await ask(nps)
  fireEvent.click(at.see().getByRole('radio', { name: '0, Not at all likely' }))
  expect(prompt.answer).toHaveBeenCalledWith(0)
  expect(prompt.next).not.toHaveBeenCalled()
})

test('"Next" while another question may follow, else "Submit", or what the question says', async () => {
  await ask(nps, { last: false })
  expect(namesOf('button')).toEqual(['Next', 'Close'])
  await ask(nps, { index: 1, total: 2 })
  expect(namesOf('button')).toEqual(['Back', 'Submit', 'Close'])
  expect(at.see().getByText('2 of 2')).toBeTruthy()
  await ask({ ...nps, submitLabel: 'Tell the team' })
  expect(namesOf('button')).toEqual(['Tell the team', 'Close'])
})

test('the second click of a double click does not reach the next question', async () => {
  await ask(nps, { last: false })
  fireEvent.click(at.see().getByRole('button', { name: 'Next' }), { detail: 1 })
  const second = await ask(comment, { index: 1, total: 2 })
  fireEvent.click(at.see().getByRole('button', { name: 'Submit' }), { detail: 2 })
  expect(second.next).not.toHaveBeenCalled()
})

test('while saving the button keeps its place and its focus, and says that it waits', async () => {
  await ask(nps, { saving: true })
  const button = at.see().getByRole('button', { name: 'Submit' })
  expect([button.getAttribute('aria-disabled'), button.hasAttribute('disabled')]).toEqual([
    'true',
    false,
  ])
})

test('a failed attempt can be made again', async () => {
  const next = vi.fn(async () => Promise.reject(new Error('no')))
  await ask(nps, { next })
  fireEvent.click(at.see().getByRole('button', { name: 'Submit' }))
  await new Promise((done) => setTimeout(done))
  fireEvent.click(at.see().getByRole('button', { name: 'Submit' }))
  expect(next).toHaveBeenCalledTimes(2)
})

test('in a comment Enter makes a new line, and Ctrl or ⌘ with Enter submits', async () => {
  const prompt = await ask(comment)
  const field = at.see().getByRole('textbox', { name: 'What went wrong?' })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(prompt.next).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', metaKey: true })
  expect(prompt.next).toHaveBeenCalledTimes(1)
})

test('a comment says what is left near its limit; emptied, it is no answer', async () => {
  const prompt = await ask(comment, { answers: { why: 'x'.repeat(30) } })
  expect(at.see().getByText('Characters left: 90')).toBeTruthy()
  fireEvent.input(at.see().getByRole('textbox'), { target: { value: '' } })
  expect(prompt.answer).toHaveBeenCalledWith(undefined)
})

test.each([
  [nps, 'required', 'Please choose an answer.'],
  [comment, 'required', 'Please write something.'],
  [comment, 'too-long', 'Please use at most 120 characters.'],
] as const)('an error stands at the field: %o %s', async (question, problem, text) => {
  await ask(question, { errors: { [question.id]: problem } })
  const role = question.type === 'nps' ? 'group' : 'textbox'
  const field = at.see().getByRole(role, { name: question.title })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.getAttribute('aria-describedby')).toContain('error')
  expect(at.see().getByText(text).id).toBe('error')
})

test('what could not be stored says so, and is not called wrong', async () => {
  await ask(comment, { answers: { why: 'Mine' }, errors: { why: 'not-saved' } })
  expect(at.see().getByText(/Not saved yet/)).toBeTruthy()
  const field = at.see().getByRole<HTMLTextAreaElement>('textbox')
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['Mine', 'false'])
})

test('ways out: Close, Escape inside, and "Don\'t ask me again" once it was dismissed twice', async () => {
  const prompt = await ask(nps, { silenceable: true })
  fireEvent.click(at.see().getByRole('button', { name: 'Close' }))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.keyDown(at.see().getByRole('dialog'), { key: 'Escape' })
  fireEvent.click(at.see().getByRole('button', { name: "Don't ask me again" }))
  expect(vi.mocked(prompt.dismiss).mock.calls).toEqual([[], ['escape'], ['never']])
})

test('a language written from the right mirrors the card', async () => {
  await ask(stars, { lang: 'ar-EG' })
  expect(at.see().getByRole('dialog').getAttribute('dir')).toBe('rtl')
})
