import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, openSite, staysSilent, track } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()
const later = { triggers: [{ event: 'order.completed', delaySeconds: 2 }] }

test('comes when its delay is over, and not before', async () => {
  const site = await openSite(newPerson, [later])
  const tab = await site.open()
  await track(tab, 'order.completed')
  await staysSilent(tab, 1200)
  await dialog(tab).waitFor()
})

test('a delay goes on while the person goes on to the next page', async () => {
  const site = await openSite(newPerson, [later])
  const tab = await site.open('/a')
  await track(tab, 'order.completed', { orderId: 'A-17' })
  await tab.waitForTimeout(700)
  await tab.goto(`${site.url}/b`)
  expect(await dialog(tab).count()).toBe(0)
  await dialog(tab).waitFor()
})

test('a delayed prompt whose page is left never shows on another', async () => {
  const site = await openSite(newPerson, [{ ...later, pages: { include: ['/a'] } }])
  const tab = await site.open('/a')
  await track(tab, 'order.completed')
  await tab.waitForTimeout(500)
  await tab.evaluate('history.pushState({}, "", "/b")')
  await staysSilent(tab, 3000)
  await tab.goto(`${site.url}/b`)
  await staysSilent(tab, 1500)
})

test('one whose person becomes ineligible in the delay does not show', async () => {
  const site = await openSite(newPerson, [{ ...later, audience: { 'user.plan': 'pro' } }])
  const tab = await site.open()
  await tab.evaluate('windchime("identify", { id: "u1", traits: { plan: "pro" } })')
  await track(tab, 'order.completed')
  await tab.waitForTimeout(500)
  await tab.evaluate('windchime("identify", { id: "u1", traits: { plan: "free" } })')
  await staysSilent(tab, 3000)
})

test('what is called off during its delay does not come', async () => {
  const site = await openSite(newPerson, [{ ...later, cancelOn: ['order.cancelled'] }])
  const tab = await site.open('/a')
  await track(tab, 'order.completed')
  await tab.waitForTimeout(500)
  await tab.goto(`${site.url}/b`)
  await track(tab, 'order.cancelled')
  await staysSilent(tab, 3000)
})

test('what is called off while it waits for the person to finish does not come', async () => {
  const prompt = { triggers: [{ event: 'order.completed' }], cancelOn: ['order.cancelled'] }
  const site = await openSite(newPerson, [prompt], { body: '<textarea></textarea>' })
  const tab = await site.open()
  await tab.locator('textarea').pressSequentially('I am writing')
  await track(tab, 'order.completed')
  await tab.waitForTimeout(600)
  await track(tab, 'order.cancelled')
  await staysSilent(tab, 4500)
})

test('two tabs with one delay ask once', async () => {
  const site = await openSite(newPerson, [later])
  const [first, second] = [await site.open('/a'), await site.open('/b')]
  await Promise.all([track(first, 'order.completed'), track(second, 'order.completed')])
  const shown = async () => (await dialog(first).count()) + (await dialog(second).count())
  await expect.poll(shown).toBe(1)
  await first.waitForTimeout(2500)
  expect(await shown()).toBe(1)
})

test('a short delay ends with the visit; one of days outlives it', async () => {
  const days = { triggers: [{ event: 'booked', delaySeconds: 3 * 86_400 }] }
  const site = await openSite(newPerson, [later, days])
  await site.person.clock.install()
  const tab = await site.open('/a')
  await track(tab, 'order.completed')
  await track(tab, 'booked')
  await tab.waitForTimeout(300)
  await tab.goto('about:blank')
  await site.person.clock.fastForward(72.5 * 3_600_000)
  const back = await site.open('/b')
  await dialog(back).waitFor()
  const shown = await back.evaluate(
    'new Promise((done) => windchime("ready", (it) => done(it.$prompt.get().id)))',
  )
  expect(shown).toBe('p1')
})
