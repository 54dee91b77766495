import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const config = JSON.stringify({
  version: 1,
  prompts: [
    {
      id: 'all',
      triggers: [{ event: 'ask' }],
      questions: [
        { id: 'nps', type: 'nps' },
        { id: 'stars', type: 'rating', title: 'How was checkout?' },
        { id: 'words', type: 'comment', title: 'Why?', required: true },
      ],
    },
  ],
})

const violations = async (page: Page) => {
  await page.addScriptTag({ content: axe.source })
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const visit = async (viewport: { width: number; height: number }, scheme: 'light' | 'dark') => {
  const url = await startSite({
    '/': hostPage(
      'data-config="/feedback.json" data-endpoint="/v1/responses"',
      '<label>Name <input></label>',
    ),
    '/feedback.json': config,
    '/v1/responses': (_, response) => void response.writeHead(204).end(),
  })
  const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: 'reduce' })
  onTestFinished(() => page.close())
  await page.goto(url)
  return page
}

describe.each([
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])('at $width px', (viewport) => {
  test.each(['light', 'dark'] as const)(
    '%s: by keyboard alone, and axe finds nothing',
    async (scheme) => {
      const page = await visit(viewport, scheme)
      await page.evaluate('windchime("show", "all"), 0')
      const nps = page.getByRole('group', { name: 'How likely are you to recommend us' })
      await nps.waitFor()
      expect(await violations(page)).toEqual([])

      // Nothing is selected yet: Space takes 0, and nothing is sent by choosing.
      await page.getByRole('radio', { name: '0, Not at all likely' }).focus()
      await page.keyboard.press('Space')
      expect(await page.getByRole('radio', { name: '0, Not at all likely' }).isChecked()).toBe(true)
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('radio', { name: '1', exact: true }).isChecked()).toBe(true)
      await page.keyboard.press('Enter')

      await page.getByRole('group', { name: 'How was checkout?' }).waitFor()
      await page.getByRole('radio', { name: '4 stars' }).press('Space')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')

      const words = page.getByRole('textbox', { name: 'Why?' })
      await words.waitFor()
      await page.getByRole('button', { name: 'Submit' }).press('Enter')
      await page.getByText('Please write something.').first().waitFor()
      expect(await violations(page)).toEqual([])
      await words.fill('All by keyboard')
      await words.press('Control+Enter')
      await page.getByText('Thank you.').first().waitFor()
      expect(await violations(page)).toEqual([])
    },
  )
})

test('a prompt that comes by itself is announced by a region that stood there before', async () => {
  const page = await visit({ width: 1280, height: 800 }, 'light')
  await page.getByRole('textbox', { name: 'Name' }).focus()
  await page.waitForFunction('document.querySelector("windchime-widget")')
  const status = page.locator('windchime-widget').getByRole('status')
  expect(await status.textContent()).toBe('')
  await page.evaluate('windchime("track", "ask")')
  await expect.poll(() => status.textContent()).toContain('How likely are you to recommend us')
  expect(await page.evaluate('document.activeElement.localName')).toBe('input')
  expect(await page.getByRole('dialog').getAttribute('aria-modal')).toBeNull()
})
