import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { answer, dialog, openSite, responses, track } from '../asking/site.ts'

const browser = shareBrowser()
const at =
  (width: number, height = 800) =>
  () =>
    browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
const newPerson = at(1280)
const launcher = { prompt: 'p0' }
const body = '<input aria-label="Search">'
const button = (tab: Page, name = 'Feedback') => tab.getByRole('button', { name, exact: true })
const hasFocus = (tab: Page) =>
  button(tab).evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)
const boxOf = async (it: ReturnType<Page['locator']>) => {
  const box = await it.boundingBox()
  if (!box) throw new Error('not to be seen')
  return box
}
type Box = Awaited<ReturnType<typeof boxOf>>
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('is always there, and opens its prompt by keyboard with focus in it, and back', async () => {
  const site = await openSite(newPerson, [{}], { body, config: { launcher } })
  const tab = await site.open()
  await button(tab).waitFor()
  expect(await dialog(tab).count()).toBe(0)
  expect(await button(tab).getAttribute('aria-haspopup')).toBe('dialog')
  expect(await button(tab).getAttribute('aria-expanded')).toBe('false')
  expect(await button(tab).getAttribute('part')).toBe('launcher')
  await tab.getByRole('textbox', { name: 'Search' }).focus()
  await tab.keyboard.press('Tab')
  expect(await hasFocus(tab)).toBe(true)
  await tab.keyboard.press('Enter')
  await dialog(tab).waitFor()
  expect(await button(tab).getAttribute('aria-expanded')).toBe('true')
  await expect.poll(() => hasFocus(tab)).toBe(false)
  await tab.keyboard.press('Escape')
  await expect.poll(() => dialog(tab).count()).toBe(0)
  expect(await hasFocus(tab)).toBe(true)
  expect(await button(tab).getAttribute('aria-expanded')).toBe('false')
})

test('pressed again it closes what it has opened; what is answered says that it was volunteered', async () => {
  const site = await openSite(newPerson, [{}], { body, config: { launcher } })
  const tab = await site.open()
  await button(tab).click()
  await dialog(tab).waitFor()
  await button(tab).click()
  await expect.poll(() => dialog(tab).count()).toBe(0)
  await button(tab).click()
  await answer(tab)
  expect(await button(tab).getAttribute('aria-expanded')).toBe('true')
  await button(tab).click()
  await expect.poll(() => dialog(tab).count()).toBe(0)
  expect((await responses(site))[0]?.asked).toEqual({ by: 'launcher', channel: 'web' })
})

test('no card covers it where there is room, and it makes way where there is none', async () => {
  for (const [width, position] of [
    [1280, 'bottom-end'],
    [1280, 'top-center'],
    [360, 'bottom-end'],
  ] as const) {
    const site = await openSite(at(width), [{}, { triggers: [{ event: 'x' }] }], {
      config: { launcher, theme: { position } },
    })
    const tab = await site.open()
    await button(tab).waitFor()
    await track(tab, 'x')
    await dialog(tab).waitFor()
    if (width < 480) await button(tab).waitFor({ state: 'hidden' })
    else expect(meet(await boxOf(button(tab)), await boxOf(dialog(tab)))).toBe(false)
    await tab.getByRole('button', { name: 'Close' }).click()
    await button(tab).waitFor()
  }
})

test('takes the place of what came by itself, with focus', async () => {
  const other = {
    triggers: [{ event: 'x' }],
    questions: [{ id: 'why', type: 'comment', title: 'Why?' }],
  }
  const site = await openSite(newPerson, [{}, other], { config: { launcher } })
  const tab = await site.open()
  await track(tab, 'x')
  await tab.getByRole('dialog', { name: 'Why?' }).waitFor()
  expect(await button(tab).getAttribute('aria-expanded')).toBe('false')
  await button(tab).click()
  await tab.getByRole('dialog', { name: 'How was it?' }).waitFor()
  expect(await button(tab).getAttribute('aria-expanded')).toBe('true')
  await expect.poll(() => hasFocus(tab)).toBe(false)
  await tab.keyboard.press('Escape')
  await expect.poll(() => hasFocus(tab)).toBe(true)
})

test('speaks the language of its reader, and changes it with them', async () => {
  const site = await openSite(newPerson, [{}], {
    config: { launcher: { prompt: 'p0', label: { en: 'Tell us', ar: 'أخبرنا' } } },
    tag: 'data-locale="ar"',
  })
  const tab = await site.open()
  await button(tab, 'أخبرنا').waitFor()
  expect(await button(tab, 'أخبرنا').getAttribute('lang')).toBe('ar')
  // The end of a line that runs to the left.
  expect((await boxOf(button(tab, 'أخبرنا'))).x).toBe(24)
  await tab.evaluate("windchime('update', { locale: 'en' })")
  await button(tab, 'Tell us').waitFor()
  expect((await boxOf(button(tab, 'Tell us'))).x).toBeGreaterThan(1000)
})

test('says "Feedback" in the reader\'s language where the team has written nothing', async () => {
  const site = await openSite(newPerson, [{}], { config: { launcher }, tag: 'data-locale="zh-TW"' })
  const tab = await site.open()
  await tab.locator('[part=launcher]').waitFor()
  expect(await tab.locator('[part=launcher]').textContent()).toMatch(/\p{Script=Han}/u)
})

test.each([1280, 360])('keeps off what the page has fixed there, at %i px', async (width) => {
  const fixed =
    '<button id="chat" style="position:fixed;right:16px;bottom:16px;width:56px;height:56px">Chat</button>'
  const site = await openSite(at(width), [{}], {
    body: fixed,
    config: { launcher, theme: { offset: { y: 88 } } },
  })
  const tab = await site.open()
  await button(tab).waitFor()
  const chat = await boxOf(tab.locator('#chat'))
  expect(meet(await boxOf(button(tab)), chat)).toBe(false)
  await button(tab).click()
  await dialog(tab).waitFor()
  expect(meet(await boxOf(dialog(tab)), chat)).toBe(false)
  await tab.locator('#chat').click()
})

test('the same prompt opens by openLauncher(), and focus goes back to what has called it', async () => {
  const site = await openSite(newPerson, [{}], {
    body: `<button onclick="windchime('openLauncher')">Tell us</button>`,
    config: { launcher },
  })
  const tab = await site.open()
  await button(tab, 'Tell us').click()
  await dialog(tab).waitFor()
  expect(await button(tab).getAttribute('aria-expanded')).toBe('true')
  await tab.keyboard.press('Escape')
  await expect.poll(() => dialog(tab).count()).toBe(0)
  expect(await tab.evaluate('document.activeElement.textContent')).toBe('Tell us')
  await button(tab).click()
  await answer(tab)
  expect((await responses(site))[0]?.asked.by).toBe('launcher')
})

test('of a prompt that nobody knows there is none, and that is told', async () => {
  const site = await openSite(newPerson, [{}], { config: { launcher: { prompt: 'nps' } } })
  const tab = await site.person.newPage()
  await tab.goto(`${site.url}/`)
  await tab
    .evaluate(
      "new Promise((done) => windchime('on', 'error', ({ code, message }) => done(code + message)))",
    )
    .then((told) => expect(told).toMatch(/^prompt-unknown.*"nps"/))
  expect(await tab.locator('[part=launcher]').count()).toBe(0)
})

test('goes with the client, and stands in the one element that is ours', async () => {
  const site = await openSite(newPerson, [{}], { config: { launcher } })
  const tab = await site.open()
  await button(tab).waitFor()
  const nodes = () => tab.evaluate('document.querySelectorAll("body *").length')
  const before = await nodes()
  await tab.evaluate("windchime('destroy')")
  await expect.poll(nodes).toBe((before as number) - 1)
})
