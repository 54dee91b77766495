import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { dialog, openSite, track } from './asking/site.ts'

const browser = shareBrowser()

interface Shift {
  readonly at: number
  readonly value: number
  readonly hadRecentInput: boolean
  /** Names of what moved and is the page's; what is ours stands in a shadow tree, and has none here. */
  readonly moved: readonly string[]
}

const watch = `
window.shifts = []
new PerformanceObserver((list) => {
  for (const { startTime: at, value, hadRecentInput, sources } of list.getEntries()) {
    const moved = sources.flatMap(({ node }) => (node ? [node.nodeName] : []))
    shifts.push({ at, value, hadRecentInput, moved })
  }
}).observe({ type: 'layout-shift', buffered: true })`

const prompt = {
  questions: [
    { id: 'score', type: 'rating', title: 'How was it?' },
    { id: 'why', type: 'comment', title: 'What went wrong?', if: { 'answers.score': { $lte: 3 } } },
  ],
  triggers: [{ event: 'x' }],
}

/** More than the screen holds, so that whatever moves is seen. */
const body = '<p>Words of the page.</p>'.repeat(60)

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click()

/** Half a second after a click all shifts are excused; what comes after has to be still. */
const settle = (tab: Page) => tab.waitForTimeout(700)

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'a popover': { viewport: { width: 1280, height: 800 } },
  'a sheet at 360 px': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
}

test.each(Object.entries(screens))('%s moves nothing by itself', async (_, screen) => {
  const newPerson = async () => {
    const person = await browser.newContext(screen)
    await person.addInitScript(watch)
    return person
  }
  const site = await openSite(newPerson, [prompt], { body })
  const tab = await site.open()
  const now = () => tab.evaluate<number>('performance.now()')
  await track(tab, 'x')
  await dialog(tab).waitFor()
  await settle(tab)
  await tab.getByRole('radio', { name: '2 stars' }).press('Space')
  await settle(tab)
  await press(tab, 'Next')
  await settle(tab)
  await tab.getByRole('textbox').pressSequentially('It was slow')
  await press(tab, 'Back')
  await settle(tab)
  await press(tab, 'Next')
  await settle(tab)
  // The thanks wait for the disk, however long it takes: the card then changes its height late.
  const submittedAt = await now()
  await press(tab, 'Submit')
  await tab.getByText('Thank you.').first().waitFor()
  await settle(tab)
  const thankedAt = await now()
  await press(tab, 'Close')
  await settle(tab)

  const shifts = await tab.evaluate<readonly Shift[]>('window.shifts')
  expect(shifts.flatMap(({ moved }) => moved)).toEqual([])
  expect(
    shifts.filter(
      ({ at, hadRecentInput }) => !hadRecentInput && (at < submittedAt || at > thankedAt),
    ),
  ).toEqual([])
})
