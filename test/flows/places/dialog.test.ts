import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, openSite, responses, track } from '../asking/site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext({ viewport: { width: 1000, height: 700 } })
const questions = [
  { id: 'score', type: 'rating', title: 'How was it?' },
  { id: 'why', type: 'comment', title: 'Why?', required: true },
]
const modal = { present: { as: 'dialog' }, triggers: [{ event: 'x' }], questions }
const popover = { questions }
const body = `<button id="open" data-windchime-open="p0">Tell us</button>
<input aria-label="Search" onkeydown="window.heard = (window.heard ?? '') + event.key">
<div style="height: 3000px"></div>`

const open = async (...prompts: object[]) => {
  const site = await openSite(newPerson, prompts.length ? prompts : [modal], { body })
  return { site, tab: await site.open() }
}

/** What has focus, through shadow trees. */
const focused = (tab: Page) =>
  tab.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.id || active?.getAttribute('aria-label') || active?.localName
  })
/** Whether focus is in what is shown. */
const isInside = (tab: Page) =>
  tab.evaluate(() => document.activeElement?.localName === 'windchime-widget')
const whereItIs = (tab: Page) =>
  tab.evaluate(() => [
    scrollY,
    innerWidth,
    document.querySelector('#open')?.getBoundingClientRect().x,
  ])

test('opened by the person: one modal dialog, named by its question, that holds focus and gives it back', async () => {
  const { tab } = await open()
  await tab.evaluate('scrollTo(0, 5)')
  const before = await whereItIs(tab)
  await tab.getByRole('button', { name: 'Tell us' }).focus()
  await tab.keyboard.press('Enter')
  const shown = tab.getByRole('dialog', { name: 'How was it?' })
  await shown.waitFor()
  expect(await dialog(tab).count()).toBe(1)
  expect(await shown.getAttribute('aria-modal')).toBe('true')
  expect(await shown.getByRole('status').count()).toBe(1)
  expect(await focused(tab)).toBe('1 star')
  expect(await whereItIs(tab)).toEqual(before)
  // The browser's own bar is on the way round, the page never is.
  for (let n = 0; n < 8; n++) {
    await tab.keyboard.press('Tab')
    expect(await focused(tab)).not.toMatch(/open|Search/)
  }
  await tab.keyboard.press('Escape')
  await expect.poll(() => dialog(tab).count()).toBe(0)
  expect(await focused(tab)).toBe('open')
  expect(await whereItIs(tab)).toEqual(before)
  expect(await tab.locator('windchime-widget').getByRole('status').count()).toBe(1)
})

test('by a trigger, too: the page is inert, and no click beside it closes it', async () => {
  const { tab } = await open()
  await track(tab, 'x')
  await dialog(tab).waitFor()
  await expect.poll(() => isInside(tab)).toBe(true)
  expect(await tab.getByRole('textbox', { name: 'Search' }).count()).toBe(1)
  await tab.mouse.click(20, 20)
  await tab.mouse.click(500, 690)
  expect(await dialog(tab).count()).toBe(1)
  expect(await isInside(tab)).toBe(true)
  // A script of the page gets no focus in either.
  await tab.evaluate('document.querySelector("input").focus()')
  expect(await isInside(tab)).toBe(true)
  await tab.keyboard.type('a')
  expect(await tab.evaluate('window.heard')).toBeUndefined()
})

test('it stays modal through questions, mistakes and thanks, and announces them from inside', async () => {
  const { site, tab } = await open()
  await tab.evaluate("windchime('show', 'p0'),0")
  const shown = dialog(tab)
  await tab.getByRole('radio', { name: '4 stars' }).press('Space')
  await tab.getByRole('button', { name: 'Next' }).click()
  await tab.getByRole('dialog', { name: 'Why?' }).waitFor()
  expect(await focused(tab)).toBe('text')
  await tab.getByRole('button', { name: 'Submit' }).click()
  await expect.poll(() => shown.getByRole('status').textContent()).toBe('Please write something.')
  await tab.getByRole('textbox', { name: 'Why?' }).fill('Because')
  await tab.getByRole('button', { name: 'Submit' }).click()
  await tab.getByRole('dialog', { name: 'Thank you.' }).waitFor()
  await expect.poll(() => shown.getByRole('status').textContent()).toBe('Thank you.')
  expect(await shown.getAttribute('aria-modal')).toBe('true')
  expect(await isInside(tab)).toBe(true)
  await tab.keyboard.press('Escape')
  await expect.poll(() => shown.count()).toBe(0)
  expect((await responses(site))[0]?.answers).toEqual({ score: 4, why: 'Because' })
})

test('a way out that cannot be prevented, as on Android, counts as Escape', async () => {
  const { tab } = await open()
  await tab.evaluate(
    "windchime('on', 'dismissed', ({ reason }) => { window.reason = reason }), windchime('show', 'p0'),0",
  )
  await dialog(tab).waitFor()
  await tab.evaluate(
    "document.querySelector('windchime-widget').shadowRoot.querySelector('dialog').close()",
  )
  await expect.poll(() => tab.evaluate('window.reason')).toBe('escape')
  await expect.poll(() => dialog(tab).count()).toBe(0)
})

test('one prompt takes over from another: modal, not modal, and modal again', async () => {
  const { tab } = await open(modal, popover)
  const isModal = async () => (await dialog(tab).getAttribute('aria-modal')) === 'true'
  for (const [id, wanted] of [
    ['p1', false],
    ['p0', true],
    ['p1', false],
  ] as const) {
    await tab.evaluate(`windchime('show', '${id}'),0`)
    await expect.poll(isModal).toBe(wanted)
    await tab.getByRole('radio', { name: '4 stars' }).waitFor()
    expect(await dialog(tab).count()).toBe(1)
    await expect.poll(() => isInside(tab)).toBe(true)
  }
  await tab.getByRole('button', { name: 'Close' }).click()
  await tab.getByRole('textbox', { name: 'Search' }).fill('free again')
})

test('taken away with the client, it leaves the page as it was', async () => {
  const { tab } = await open()
  await tab.evaluate("windchime('show', 'p0'),0")
  await dialog(tab).waitFor()
  await tab.evaluate("windchime('destroy')")
  await expect.poll(() => tab.locator('windchime-widget').count()).toBe(0)
  await tab.getByRole('textbox', { name: 'Search' }).fill('free')
})

test('on a phone it is the sheet from below, and still modal', async () => {
  const site = await openSite(
    () => browser.newContext({ viewport: { width: 360, height: 640 } }),
    [modal],
    { body },
  )
  const tab = await site.open()
  await tab.evaluate("windchime('show', 'p0'),0")
  await dialog(tab).waitFor()
  const card = tab.locator('[part=card]')
  await expect
    .poll(async () => {
      const box = await card.boundingBox()
      return box && [box.x, box.width, Math.round(box.y + box.height)]
    })
    .toEqual([0, 360, 640])
  await tab.evaluate('document.querySelector("input").focus()')
  expect(await isInside(tab)).toBe(true)
})
