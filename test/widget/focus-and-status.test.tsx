// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { comment, drawn, noticeOf, nps, promptOf, stage, thanksOf } from './stage.ts'

let at: ReturnType<typeof stage>
beforeEach(() => {
  document.body.innerHTML = '<button id="opener">Give feedback</button>'
  document.getElementById('opener')?.focus()
  at = stage()
})
afterEach(() => at.unmount())

const status = () => at.see(at.hosts()[0]).getByRole('status')
const announced = () => vi.waitFor(() => expect(status().textContent).not.toBe(''))

test('the status region is there before anything is said', async () => {
  const region = status()
  expect(region.textContent).toBe('')
  at.$prompt.set(promptOf(nps))
  await drawn()
  expect(region.textContent).toBe('')
  await announced()
  expect(region.textContent).toBe('Recommend us?')
})

test('a prompt that comes by itself takes no focus', async () => {
  at.$prompt.set(promptOf(nps))
  await drawn()
  expect(document.activeElement?.id).toBe('opener')
})

test('opened by the person, focus goes to the field, follows the steps, and returns', async () => {
  const root = at.rootOf(at.hosts()[0])
  at.$prompt.set(promptOf(nps, { byPerson: true }))
  await drawn()
  expect(root.activeElement?.getAttribute('aria-label')).toBe('0, Not at all likely')
  at.$prompt.set(promptOf(comment, { byPerson: true, index: 1 }))
  await drawn()
  expect(root.activeElement?.tagName).toBe('TEXTAREA')
  at.$prompt.set(undefined)
  at.$thanks.set(thanksOf({ byPerson: true }))
  await drawn()
  expect(root.activeElement?.getAttribute('role')).toBe('dialog')
})

test('errors, thanks and the end of a notice are announced', async () => {
  at.$prompt.set(promptOf(comment, { byPerson: true, errors: { why: 'required' } }))
  await announced()
  expect(status().textContent).toBe('Please write something.')
  at.$prompt.set(undefined)
  at.$thanks.set(thanksOf())
  await vi.waitFor(() => expect(status().textContent).toBe('Thank you.'))
  at.$thanks.set(undefined)
  at.$notice.set(noticeOf({ step: 'done' }))
  await vi.waitFor(() => expect(status().textContent).toContain('The team has been told.'))
})

test('no key leaves the widget', async () => {
  const heard = vi.fn()
  for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, heard)
  at.$prompt.set(promptOf(comment))
  await drawn()
  const field = at.see().getByRole('textbox')
  fireEvent.keyDown(field, { key: 'x' })
  fireEvent.keyUp(field, { key: 'x' })
  fireEvent.keyPress(field, { key: 'x' })
  expect(heard).not.toHaveBeenCalled()
  for (const type of ['keydown', 'keyup', 'keypress']) document.removeEventListener(type, heard)
})
