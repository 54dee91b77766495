import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { answer, dialog, openSite, refusing, responses, staysSilent, track } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()
const long =
  '<p style="height:4000px">Long</p><p class="price">9 €</p><p style="height:900px">End</p>'

test('half way down the page, and not before', async () => {
  const site = await openSite(newPerson, [{ triggers: [{ scrollPercent: 50 }] }], { body: long })
  const tab = await site.open()
  await tab.mouse.wheel(0, 800)
  await staysSilent(tab)
  await tab.mouse.wheel(0, 2200)
  await dialog(tab).waitFor()
  await answer(tab)
  const [response] = await responses(site)
  expect(response?.asked).toEqual({ by: 'trigger', trigger: 'scrollPercent', channel: 'web' })
})

test('when the pointer leaves by the upper edge', async () => {
  const site = await openSite(newPerson, [{ triggers: [{ exitIntent: true }] }])
  const tab = await site.open()
  await tab.mouse.move(300, 300)
  await tab.waitForTimeout(500)
  await tab.evaluate(
    'document.body.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, clientY: 40 }))',
  )
  await staysSilent(tab)
  await tab.evaluate(
    'document.body.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, clientY: -3 }))',
  )
  await dialog(tab).waitFor()
})

test('when something is clicked, wherever within it', async () => {
  const body = '<button class="export"><b>Export</b></button><button>Other</button>'
  const site = await openSite(newPerson, [{ triggers: [{ click: '.export' }] }], { body })
  const tab = await site.open()
  await tab.getByRole('button', { name: 'Other' }).click()
  await staysSilent(tab)
  await tab.locator('b').click()
  await dialog(tab).waitFor()
})

test('when something comes into view, also where it was not on the page before', async () => {
  const site = await openSite(
    newPerson,
    [{ triggers: [{ visible: '.price' }] }, { triggers: [{ visible: '.later' }] }],
    { body: long },
  )
  const tab = await site.open()
  await staysSilent(tab)
  await tab.locator('.price').scrollIntoViewIfNeeded()
  await dialog(tab).waitFor()
  await tab.getByRole('button', { name: 'Close' }).click()
  await tab.evaluate(
    'document.querySelector("h1").insertAdjacentHTML("afterend", `<p class="later">Later</p>`); scrollTo(0, 0)',
  )
  await dialog(tab).waitFor()
})

test('after its third use, and at any later one, also across pages and visits', async () => {
  const site = await openSite(newPerson, [
    {
      triggers: [{ event: 'export', where: { 'event.kind': 'pdf' }, atLeast: 3 }],
      pages: { include: ['/b'] },
    },
  ])
  const first = await site.open('/a')
  await track(first, 'export', { kind: 'pdf' })
  await track(first, 'export', { kind: 'csv' })
  await track(first, 'export', { kind: 'pdf' })
  await staysSilent(first)
  const second = await site.open('/b')
  await track(second, 'export', { kind: 'csv' })
  await staysSilent(second)
  await track(second, 'export', { kind: 'pdf' })
  await dialog(second).waitFor()
})

test('often enough, but too long ago', async () => {
  const site = await openSite(newPerson, [
    { triggers: [{ event: 'export', atLeast: 2, withinDays: 0.00003 }] },
  ])
  const tab = await site.open()
  await track(tab, 'export')
  await tab.waitForTimeout(3000)
  await track(tab, 'export')
  await staysSilent(tab, 800)
  await track(tab, 'export')
  await dialog(tab).waitFor()
})

test('a route of a single-page app is a page of its own: seconds, scrolling and pages begin anew', async () => {
  const site = await openSite(newPerson, [
    { triggers: [{ pageSeconds: 1 }], pages: { include: ['/b'] } },
  ])
  const tab = await site.open('/a')
  await staysSilent(tab, 1500)
  expect(await refusing(tab)).toContain('pages')
  await tab.evaluate('history.pushState({}, "", "/b")')
  await tab.waitForTimeout(300)
  expect(await dialog(tab).count()).toBe(0)
  await dialog(tab).waitFor()
})

test('a route is seen although another script patches the history, before us or after', async () => {
  const patch =
    '<script>const own = history.pushState; history.pushState = function (...it) { window.patched = (window.patched || 0) + 1; return own.apply(this, it) }</script>'
  const site = await openSite(
    newPerson,
    [{ triggers: [{ pageSeconds: 0 }], pages: { include: ['/b'] } }],
    { body: patch },
  )
  const tab = await site.open('/a')
  const before = await tab.evaluate('history.pushState')
  await tab.evaluate('history.pushState({}, "", "/b")')
  await dialog(tab).waitFor()
  expect(await tab.evaluate('window.patched')).toBe(1)
  expect(await tab.evaluate('history.pushState')).toEqual(before)
})

test('nothing of it is fetched where such a prompt is not possible', async () => {
  const site = await openSite(newPerson, [
    { triggers: [{ scrollPercent: 5 }], pages: { include: ['/b'] } },
  ])
  const tab = await site.person.newPage()
  const fetched: string[] = []
  tab.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await tab.goto(`${site.url}/a`)
  await tab.waitForTimeout(1000)
  expect(fetched.sort()).toEqual(['/a', '/feedback.json', '/windchime.js'])
  await tab.evaluate('history.pushState({}, "", "/b")')
  await expect.poll(() => fetched).toContain('/windchime-triggers.js')
})
