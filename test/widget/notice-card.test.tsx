// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawn, noticeOf, stage } from './stage.ts'

let at: ReturnType<typeof stage>
beforeEach(() => {
  document.body.innerHTML = '<div id="coupon"></div><p>More</p>'
  at = stage()
})
afterEach(() => at.unmount())

const tell = async (...input: Parameters<typeof noticeOf>) => {
  const active = noticeOf(...input)
  at.$notice.set(active)
  await drawn()
  return active
}

test('it tells what became of the words, and quotes them', async () => {
  await tell({}, { by: 'Mei, checkout team', voices: 43 })
  const region = at.see().getByRole('region', { name: 'The coupon box keeps your code' })
  for (const text of ['Fixed', 'You wrote:', 'Coupon empties when I rotate', '43 of you told us'])
    expect(region.textContent).toContain(text)
  expect(region.textContent).toContain('— Mei, checkout team')
  expect(region.textContent).toContain('Reference R-7F3K2QX')
})

test('four voices or fewer are not counted', async () => {
  await tell({}, { voices: 4 })
  expect(at.see().queryByText(/of you told us/)).toBeNull()
})

test.each([
  ['/news', 'Read more'],
  ['https://news.example/x', 'Read more (news.example)'],
  ['javascript:alert(1)', undefined],
])('a link to %s says %s', async (url, name) => {
  await tell({}, { url })
  expect(at.see().queryByRole('link')?.textContent).toBe(name)
})

test('beside its anchor it is part of the page, right after it', async () => {
  const anchor = document.getElementById('coupon') as Element
  await tell({ anchor })
  const host = anchor.nextElementSibling as Element
  expect(host.localName).toBe('windchime-widget')
  expect(at.see(host).getByRole('region').hasAttribute('popover')).toBe(false)
  at.$notice.set(undefined)
  await drawn()
  expect(anchor.nextElementSibling?.localName).toBe('p')
})

test('it asks whether it helped, in the words of its status', async () => {
  const active = await tell({ step: 'ask' })
  expect(at.see().getByRole('group', { name: 'Did this fix it?' })).toBeTruthy()
  fireEvent.click(at.see().getByRole('button', { name: 'Yes' }))
  expect(active.confirm).toHaveBeenCalledWith('yes', undefined)
  await tell({ step: 'ask' }, { status: 'shipped' })
  expect(at.see().getByRole('group', { name: 'Is this what you had in mind?' })).toBeTruthy()
})

test('"Not yet" leaves room for what is still wrong, before anything is confirmed', async () => {
  const active = await tell({ step: 'ask' })
  fireEvent.click(at.see().getByRole('button', { name: 'Not yet' }))
  expect(active.wantComment).toHaveBeenCalled()
  expect(active.confirm).not.toHaveBeenCalled()
})

test('the comment is confirmed as it was written, and stays when it could not be saved', async () => {
  const active = await tell({ step: 'comment' })
  const field = at.see().getByRole<HTMLTextAreaElement>('textbox', { name: 'What is still wrong?' })
  field.value = 'Still empties'
  fireEvent.click(at.see().getByRole('button', { name: 'Submit' }))
  expect(active.confirm).toHaveBeenCalledWith('no', 'Still empties')
  await tell({ step: 'comment', problem: 'not-saved' })
  expect(at.see().getByText(/Not saved yet/)).toBeTruthy()
  expect(at.see().getByRole<HTMLTextAreaElement>('textbox').value).toBe('Still empties')
})

test('it can be dismissed at every step', async () => {
  for (const step of ['news', 'ask', 'comment', 'done'] as const) {
    const active = await tell({ step })
    fireEvent.click(at.see().getByRole('button', { name: 'Dismiss' }))
    expect(active.dismiss).toHaveBeenCalledTimes(1)
  }
})
