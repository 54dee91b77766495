import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, openSite } from '../asking/site.ts'

const browser = shareBrowser()
const labels = { low: 'Poor', high: 'Great' }
const questions = [
  { id: 'nps', type: 'nps' },
  { id: 'stars', type: 'rating', title: 'Stars', scale: 10, labels },
  { id: 'ces', type: 'ces' },
  { id: 'numbers', type: 'rating', style: 'numbers', scale: 10, title: 'Numbers', labels },
  { id: 'emoji', type: 'rating', style: 'emoji', title: 'Faces' },
  { id: 'thumbs', type: 'rating', style: 'thumbs', title: 'Thumbs' },
  {
    id: 'rows',
    type: 'rating',
    title: 'Rows',
    items: [{ id: 'a', label: 'The room' }],
    notApplicable: true,
  },
  {
    id: 'choice',
    type: 'choice',
    title: 'Which?',
    options: [{ id: 'a', label: 'This one' }],
    other: true,
  },
  { id: 'why', type: 'comment', title: 'Why?', screenshot: true },
  { id: 'contact', type: 'contact', title: 'May we write to you?' },
]
const thanks = [{ title: 'Thank you.', actions: [{ label: 'Help', url: '/help' }] }]

/** What is smaller than 44 pixels, of all that can be hit. */
const small = (tab: Page) =>
  tab.evaluate(() => {
    const root = document.querySelector('windchime-widget')?.shadowRoot as ShadowRoot
    return [...root.querySelectorAll('button, a, input, textarea')].flatMap((it) => {
      const { width, height } = (it.closest('label') ?? it).getBoundingClientRect()
      return width && (width < 43.99 || height < 43.99)
        ? [
            `${it.localName} ${it.textContent || it.getAttribute('aria-label')}: ${width} × ${height}`,
          ]
        : []
    })
  })
/** How far something stands out to the side. */
const overflow = (tab: Page) =>
  tab.evaluate(() => {
    const root = document.querySelector('windchime-widget')?.shadowRoot as ShadowRoot
    const card = root.querySelector('[part=card]') as HTMLElement
    const page = document.documentElement
    return [card.scrollWidth - card.clientWidth, page.scrollWidth - page.clientWidth]
  })

test.each([
  [320, 640],
  // A screen of 1280 by 1024 at 400 %.
  [320, 256],
  [1280, 800],
])(
  'large, at %i × %i: every target is, and nothing has to be scrolled sideways',
  async (width, height) => {
    const site = await openSite(
      () => browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' }),
      [{ questions, thanks }, { present: { as: 'edge' } }],
      {
        config: {
          launcher: { prompt: 'p0' },
          theme: { size: 'large' },
          privacy: { policyUrl: '/privacy' },
        },
      },
    )
    const tab = await site.open()
    await tab.locator('[part=launcher]').waitFor()
    expect(await small(tab)).toEqual([])
    await tab.locator('[part=launcher]').click()
    await dialog(tab).waitFor()
    const size = await dialog(tab).evaluate((it) =>
      Number.parseFloat(getComputedStyle(it).fontSize),
    )
    expect(size).toBe(20)
    for (const { id, type } of questions) {
      const field = dialog(tab).locator(`[name="${id}"], [name^="${id}."], textarea, input`).first()
      await field.waitFor({ state: 'attached' })
      expect(await small(tab), id).toEqual([])
      expect(await overflow(tab), id).toEqual([0, 0])
      if (id === 'nps') await tab.getByRole('radio').first().press('Space')
      const next = tab.getByRole('button', { name: /Next|Submit/ })
      await next.click()
      if (type === 'contact') break
      await expect.poll(() => dialog(tab).textContent()).not.toContain(`${id} of`)
    }
    await tab.getByText('Thank you.').first().waitFor()
    expect(await small(tab)).toEqual([])
    expect(await overflow(tab)).toEqual([0, 0])
  },
)

test('a prompt that stands in the page is as large', async () => {
  const site = await openSite(
    () => browser.newContext(),
    [{ present: { as: 'inline', target: '#place' } }],
    { body: '<div id="place"></div>', config: { theme: { size: 'large' } } },
  )
  const tab = await site.open()
  const region = tab.locator('#place').getByRole('region')
  await region.waitFor()
  expect(await region.evaluate((it) => getComputedStyle(it).fontSize)).toBe('20px')
})
