import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { answer, dialog, openSite, refusing, responses, track } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()
const thumbs = {
  present: { as: 'inline', target: '#helpful' },
  pages: { include: ['/help/**'] },
  frequency: { per: 'page.path' },
}
const body = '<article>Help</article><div id="helpful"></div><input aria-label="Search">'
const region = { name: 'How was it?' }

test('stands where its target is, without a trigger, and takes neither focus nor the visit', async () => {
  const popover = { triggers: [{ event: 'x' }] }
  const site = await openSite(newPerson, [thumbs, popover], {
    body,
    config: { quiet: { betweenPromptsDays: 14, perVisit: 1 } },
  })
  const tab = await site.open('/help/x')
  await tab.locator('#helpful').getByRole('region', region).waitFor()
  expect(await tab.evaluate('document.activeElement === document.body')).toBe(true)
  await track(tab, 'x')
  await dialog(tab).waitFor()
  expect(await tab.getByRole('region', region).count()).toBe(1)
})

test('is answered once for each page, and says how it was asked', async () => {
  const site = await openSite(newPerson, [thumbs], { body })
  const tab = await site.open('/help/x')
  await answer(tab)
  const [response] = await responses(site)
  expect(response?.asked).toEqual({ by: 'inline', channel: 'web' })
  await tab.reload()
  await tab.waitForTimeout(800)
  expect(await tab.getByRole('region', region).count()).toBe(0)
  expect(await refusing(tab)).toEqual(['frequency'])
  await tab.goto(`${site.url}/help/y`)
  await tab.getByRole('region', region).waitFor()
})

test('closed, it counts as asked; taken away with its target, it does not', async () => {
  const site = await openSite(newPerson, [thumbs], { body })
  const tab = await site.open('/help/x')
  await tab.getByRole('region', region).waitFor()
  await tab.evaluate('document.querySelector("#helpful").remove()')
  await expect.poll(() => tab.getByRole('region', region).count()).toBe(0)
  await tab.evaluate(
    'document.querySelector("article").insertAdjacentHTML("afterend", `<div id="helpful"></div>`)',
  )
  await tab.getByRole('region', region).waitFor()
  await tab.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => refusing(tab)).toEqual(['frequency'])
  await tab.reload()
  await tab.waitForTimeout(800)
  expect(await tab.getByRole('region', region).count()).toBe(0)
})

test('does not stay on a page that is not its own, though its target does', async () => {
  const site = await openSite(newPerson, [{ ...thumbs, frequency: {} }], { body })
  const tab = await site.open('/help/x')
  await tab.getByRole('region', region).waitFor()
  await tab.evaluate('history.pushState({}, "", "/a")')
  await expect.poll(() => tab.getByRole('region', region).count()).toBe(0)
})

test('goes with its page in a single-page app, and comes with the next', async () => {
  const site = await openSite(newPerson, [thumbs], { body })
  const tab = await site.open('/help/x')
  await tab.getByRole('region', region).waitFor()
  await tab.evaluate('history.pushState({}, "", "/a")')
  await expect.poll(() => tab.getByRole('region', region).count()).toBe(0)
  await tab.evaluate('history.pushState({}, "", "/help/y")')
  await tab.getByRole('region', region).waitFor()
  await answer(tab)
  await tab.evaluate('history.pushState({}, "", "/help/x")')
  await tab.getByRole('radio', { name: '4 stars' }).waitFor()
})
