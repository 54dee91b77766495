import { expect, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { dialog, openSite } from './asking/site.ts'

const browser = shareBrowser()
const newPerson = () =>
  browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true })

/** No browser on a desktop has one: what it does to the page is told to the page as a phone does. */
const keyboardOf = (heightPx: number) => `
  Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - ${heightPx} })
  visualViewport.dispatchEvent(new Event('resize')), 0`

const bottomOf = (card: ReturnType<typeof dialog>) =>
  card.evaluate((element) => element.getBoundingClientRect().bottom)

test('a sheet on a phone stays above the keyboard, and comes down with it', async () => {
  const site = await openSite(newPerson, [
    { id: 'why', questions: [{ id: 'why', type: 'comment', title: 'What went wrong?' }] },
  ])
  const tab = await site.open('/')
  await tab.evaluate("windchime('show', 'why'),0")
  const card = dialog(tab)
  await expect.poll(() => bottomOf(card)).toBe(640)
  await tab.evaluate(keyboardOf(260))
  await expect.poll(() => bottomOf(card)).toBe(380)
  const submit = await card.getByRole('button', { name: 'Submit' }).boundingBox()
  expect((submit?.y ?? 999) + (submit?.height ?? 0)).toBeLessThan(380)
  await tab.evaluate(keyboardOf(0))
  await expect.poll(() => bottomOf(card)).toBe(640)
})

test('zooming in is no keyboard', async () => {
  const site = await openSite(newPerson, [{ id: 'nps' }])
  const tab = await site.open('/')
  await tab.evaluate("windchime('show', 'nps'),0")
  const card = dialog(tab)
  await expect.poll(() => bottomOf(card)).toBe(640)
  const devtools = await tab.context().newCDPSession(tab)
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 })
  await expect.poll(() => tab.evaluate('visualViewport.scale')).toBe(2)
  await expect.poll(async () => Math.round(await bottomOf(card))).toBe(640)
})
