import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { dialog, openSite, responses, staysSilent } from './site.ts'

const browser = shareBrowser()
const newPerson = () => browser.newContext()
const stay = { id: 'stay', link: true }

test('a link preselects, carries its context and channel, and is gone from the address', async () => {
  const site = await openSite(newPerson, [stay])
  const tab = await site.open('/a?x=1#windchime=stay&score=4&c.stayId=S9&channel=email')
  await dialog(tab).waitFor()
  expect(tab.url()).toBe(`${site.url}/a?x=1`)
  const four = tab.getByRole('radio', { name: '4 stars' })
  expect(await four.isChecked()).toBe(true)
  await tab.waitForTimeout(500)
  expect(site.arrived()).toEqual([])
  await tab.getByRole('button', { name: 'Submit' }).click()
  const [response] = await responses(site)
  expect(response).toMatchObject({
    answers: { score: 4 },
    asked: { by: 'link', channel: 'email' },
    context: { stayId: 'S9' },
  })
})

test('it works although the prompt was answered and nothing may ask', async () => {
  const site = await openSite(newPerson, [{ ...stay, audience: { 'user.plan': 'pro' } }], {
    tag: 'data-consent="denied"',
  })
  const tab = await site.open('/#windchime=stay')
  await dialog(tab).waitFor()
})

test('a link that comes while the page is open, as a single-page app follows it', async () => {
  const site = await openSite(newPerson, [stay])
  const tab = await site.open('/a')
  await tab.evaluate('location.hash = "#windchime=stay&score=2"')
  await dialog(tab).waitFor()
  expect(await tab.getByRole('radio', { name: '2 stars' }).isChecked()).toBe(true)
})

test('a prompt that takes no links, or is none, stays closed', async () => {
  const site = await openSite(newPerson, [{ id: 'secret' }])
  for (const id of ['secret', 'nobody', '<img onerror=alert(1)>']) {
    const tab = await site.open(`/#windchime=${id}&score=4`)
    await staysSilent(tab, 600)
  }
})

test('what is no answer is not preselected', async () => {
  const site = await openSite(newPerson, [stay])
  const tab = await site.open('/#windchime=stay&score=99&why=x')
  await dialog(tab).waitFor()
  expect(await tab.getByRole('radio', { checked: true }).count()).toBe(0)
})
