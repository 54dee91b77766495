import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { hostPage, startSite } from '../../helpers/site.ts'

const browser = shareBrowser()

const config = {
  version: 1,
  launcher: { prompt: 'wish' },
  followUp: { feed: '/notices.json', broadcast: true },
  prompts: [{ id: 'wish', questions: [{ id: 'wish', type: 'comment', title: 'Any wish?' }] }],
}
// What is only under way comes by no toast.
const news = (id: string) => ({
  id,
  rev: 1,
  kind: 'update',
  status: 'planned',
  at: '2026-11-20T09:12:00Z',
  text: { en: { title: `News ${id}` } },
  to: 'everyone',
})

test.each([360, 1280])(
  'beside the launcher stands how much is new, and leads to it, at %i px',
  async (width) => {
    const url = await startSite({
      '/': hostPage('data-config="/feedback.json" data-endpoint="/v1/responses"'),
      '/feedback.json': JSON.stringify(config),
      '/notices.json': JSON.stringify({ version: 1, notices: [news('a'), news('b')] }),
    })
    const tab = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    onTestFinished(() => tab.close())
    await tab.goto(url)
    const badge = tab.getByRole('button', { name: '2 news about your feedback' })
    await badge.waitFor()
    expect(await badge.textContent()).toBe('2')
    expect(await badge.getAttribute('part')).toBe('unread')
    const launcher = tab.getByRole('button', { name: 'Feedback', exact: true })
    const [ours, other] = [await badge.boundingBox(), await launcher.boundingBox()]
    expect(ours?.width).toBeGreaterThanOrEqual(44)
    expect(ours?.height).toBe(other?.height)
    expect((ours?.x ?? 0) + (ours?.width ?? 0)).toBeLessThan(other?.x ?? 0)

    await badge.press('Enter')
    const panel = tab.getByRole('region', { name: 'Your feedback' })
    await panel.getByText('News a', { exact: true }).waitFor()
    expect(await panel.getByText('New', { exact: true }).count()).toBe(2)
    await expect.poll(() => badge.count()).toBe(0)
    await tab.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    const hasFocus = (it: Element) => (it.getRootNode() as ShadowRoot).activeElement === it
    expect(await launcher.evaluate(hasFocus)).toBe(true)
  },
)
