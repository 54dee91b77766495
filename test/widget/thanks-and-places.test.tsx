// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { comment, drawn, nps, promptOf, stage, thanksOf } from './stage.ts'

let at: ReturnType<typeof stage>
afterEach(() => {
  at.unmount()
  document.body.replaceChildren()
})

test('thanks take the place of the prompt in the same dialog, with the reference', async () => {
  at = stage()
  at.$prompt.set(promptOf(nps))
  await drawn()
  const dialog = at.see().getByRole('dialog')
  at.$prompt.set(undefined)
  at.$thanks.set(thanksOf())
  await drawn()
  expect(at.see().getByRole('dialog', { name: 'Thank you.' })).toBe(dialog)
  expect(at.see().getByText('Reference R-7F3K2QX')).toBeTruthy()
})

test('actions are links where a URL may be followed, and buttons otherwise', async () => {
  at = stage()
  const thanks = thanksOf({
    actions: [
      { label: 'Talk to us', url: 'tel:+4930123' },
      { label: 'Call me back', event: 'callback.wanted' },
      { label: 'Run', url: 'javascript:alert(1)' },
    ],
  })
  at.$thanks.set(thanks)
  await drawn()
  const links = at.see().getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['Talk to us'])
  fireEvent.click(at.see().getByRole('button', { name: 'Call me back' }))
  expect(thanks.act).toHaveBeenCalledWith(1)
  fireEvent.click(at.see().getByRole('button', { name: 'Close' }))
  expect(thanks.close).toHaveBeenCalled()
})

test('inline, it is a region in its target, in a host of its own that leaves with it', async () => {
  const target = document.body.appendChild(document.createElement('div'))
  at = stage()
  at.$prompt.set(promptOf(comment, { target }))
  await drawn()
  const host = target.querySelector('windchime-widget') as Element
  expect(at.see(host).getByRole('region', { name: 'What went wrong?' })).toBeTruthy()
  fireEvent.keyDown(at.see(host).getByRole('textbox'), { key: 'Escape' })
  expect(at.$prompt.get()?.dismiss).not.toHaveBeenCalled()
  at.$prompt.set(undefined)
  await drawn()
  expect(target.childElementCount).toBe(0)
})

test('the host says it in other words, in its own colours, and names its policy', async () => {
  at = stage({
    texts: { submit: 'Absenden' },
    theme: { accent: '#ffd400', radius: 4 },
    policyUrl: '/privacy',
  })
  at.$prompt.set(promptOf(nps))
  await drawn()
  expect(at.see().getByRole('button', { name: 'Absenden' })).toBeTruthy()
  expect(at.see().getByRole('link', { name: 'Privacy' }).getAttribute('href')).toBe('/privacy')
  const style = (at.hosts()[0] as HTMLElement).style
  expect(style.getPropertyValue('--windchime-accent')).toBe('#ffd400')
  expect(style.getPropertyValue('--windchime-radius')).toBe('4px')
})

test('unmounting takes every trace away, and stops listening', async () => {
  at = stage()
  at.$prompt.set(promptOf(nps))
  await drawn()
  at.unmount()
  at.$thanks.set(thanksOf())
  await drawn()
  expect(document.querySelector('windchime-widget')).toBeNull()
  expect(at.$prompt.lc + at.$thanks.lc).toBe(0)
})
