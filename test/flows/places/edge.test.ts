import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { answer, dialog, openSite, refusing, responses } from '../asking/site.ts'

const browser = shareBrowser()
const newPerson = () =>
  browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
const edge = { present: { as: 'edge', label: 'Report' } }
const tabOf = (page: Page, name = 'Report') => page.getByRole('button', { name, exact: true })
const gone = (page: Page, name?: string) => expect.poll(() => tabOf(page, name).count()).toBe(0)
const boxOf = async (it: ReturnType<Page['locator']>) => {
  const box = await it.boundingBox()
  if (!box) throw new Error('not to be seen')
  return box
}

test('stands at the edge without asking, opens with focus in it, and is asked once answered', async () => {
  const site = await openSite(newPerson, [edge], {
    config: { quiet: { betweenPromptsDays: 14, perVisit: 0 } },
  })
  const page = await site.open()
  await tabOf(page).waitFor()
  expect(await dialog(page).count()).toBe(0)
  expect(await tabOf(page).getAttribute('part')).toBe('edge')
  expect(await tabOf(page).getAttribute('aria-haspopup')).toBe('dialog')
  const { x, y, width, height } = await boxOf(tabOf(page))
  expect(x + width).toBe(1280)
  expect(y + height / 2).toBeCloseTo(400, 0)
  expect(height).toBeGreaterThan(width)
  await tabOf(page).press('Enter')
  await dialog(page).waitFor()
  expect(await tabOf(page).getAttribute('aria-expanded')).toBe('true')
  await expect
    .poll(() => page.getByRole('radio', { name: '1 star' }).evaluate((it) => it.matches(':focus')))
    .toBe(true)
  const card = await boxOf(dialog(page))
  expect(card.x + card.width).toBeLessThanOrEqual(x)
  await answer(page)
  await gone(page)
  expect((await responses(site))[0]?.asked).toEqual({ by: 'launcher', channel: 'web' })
  expect(await refusing(page)).toEqual(['frequency'])
  await page.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  await page.waitForFunction('window.windchime?.loaded')
  expect(await refusing(page)).toEqual(['frequency'])
  await gone(page)
})

test('not asked while it only stands; dismissed, it counts, and focus goes back into the page', async () => {
  const site = await openSite(newPerson, [edge], { body: '<input aria-label="Search">' })
  const page = await site.open()
  await tabOf(page).waitFor()
  await page.reload()
  await tabOf(page).waitFor()
  expect(await refusing(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Search' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await page.keyboard.press('Escape')
  await gone(page)
  expect(await refusing(page)).toEqual(['frequency'])
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Search')
})

test('dismissed twice, it offers never to come back', async () => {
  // It is asked again 30 days after the last time: the page's clock stands that much later.
  const site = await openSite(newPerson, [edge])
  const never = (page: Page) => page.getByRole('button', { name: "Don't ask me again" })
  for (const dismissals of [0, 1, 2]) {
    const page = await site.person.newPage()
    await page.addInitScript(`{
      const now = Date.now
      Date.now = () => now() + ${dismissals * 31 * 864e5}
    }`)
    await page.goto(`${site.url}/`)
    await tabOf(page).click()
    await dialog(page).waitFor()
    expect(await never(page).count()).toBe(Number(dismissals === 2))
    await page.keyboard.press('Escape')
    await gone(page)
    await page.close()
  }
})

test('comes and goes with its pages, and with who is here', async () => {
  const site = await openSite(newPerson, [
    { ...edge, pages: { include: ['/help/**'] }, audience: { 'user.plan': 'pro' } },
  ])
  const page = await site.open('/help/x')
  await gone(page)
  await page.evaluate("windchime('identify', { id: 'u', traits: { plan: 'pro' } })")
  await tabOf(page).waitFor()
  await page.evaluate('history.pushState({}, "", "/a")')
  await gone(page)
  await page.evaluate('history.pushState({}, "", "/help/y")')
  await tabOf(page).waitFor()
  await page.evaluate("windchime('consent', 'denied')")
  await gone(page)
})

test('several stand one below the other, as they are written; one is open at a time', async () => {
  const ideas = { present: { as: 'edge', label: { en: 'Ideas', de: 'Ideen' } } }
  const report = { ...edge, questions: [{ id: 'why', type: 'comment', title: 'Why?' }] }
  const site = await openSite(newPerson, [report, ideas, { present: { as: 'edge' } }], {
    tag: 'data-locale="de"',
  })
  const page = await site.open()
  await tabOf(page, 'Report').waitFor()
  const tops = await page
    .locator('[part=edge]')
    .evaluateAll((all) => all.map((it) => [it.textContent, it.getBoundingClientRect().top]))
  expect(tops.map(([text]) => text)).toEqual(['Report', 'Ideen', 'Feedback'])
  expect([...tops].sort(([, a], [, b]) => Number(a) - Number(b))).toEqual(tops)
  await tabOf(page, 'Report').click()
  await page.getByRole('dialog', { name: 'Why?' }).waitFor()
  await tabOf(page, 'Ideen').click()
  await page.getByRole('dialog', { name: 'How was it?' }).waitFor()
  expect(await dialog(page).count()).toBe(1)
  expect(await tabOf(page, 'Ideen').getAttribute('aria-expanded')).toBe('true')
  // The other one was left for it.
  await gone(page, 'Report')
})

test('where lines begin on the right, the end is on the left', async () => {
  const site = await openSite(
    newPerson,
    [{ ...edge, present: { as: 'edge', label: { he: 'משוב' } } }],
    { tag: 'data-locale="he"' },
  )
  const page = await site.open()
  await tabOf(page, 'משוב').waitFor()
  expect((await boxOf(tabOf(page, 'משוב'))).x).toBe(0)
})

test('where its file cannot be had, nothing is left half done, and the next look tries again', async () => {
  const site = await openSite(newPerson, [edge])
  const page = await site.person.newPage()
  let failures = 1
  await page.route('**/windchime-places.js*', (route) =>
    failures-- > 0 ? route.abort() : route.continue(),
  )
  await page.goto(`${site.url}/`)
  await page.evaluate('new Promise((done) => windchime("ready", () => done(0)))')
  await expect.poll(() => failures).toBe(0)
  expect(await page.locator('windchime-widget').count()).toBe(0)
  await page.evaluate('history.pushState({}, "", "/a")')
  await tabOf(page).waitFor()
  expect(await page.locator('windchime-widget').count()).toBe(1)
})
