import { expect, onTestFinished, test } from 'vitest'
import type { Collector } from '../../../examples/collector/collector.ts'
import { asTeam } from '../../collector/helpers.ts'
import { believingCollector, tokenFor } from '../../collector/tokens.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { hostPage, startSite } from '../../helpers/site.ts'
import { linger, openTab, say, type Tab } from './site.ts'

const browser = shareBrowser()

/** A shop whose customers may sign in, on a host that signs their tokens for the collector. */
const startShop = async () => {
  const collector = await believingCollector()
  const config = {
    version: 1,
    endpoint: `${collector.url}/v1/responses`,
    followUp: {
      ...{ feed: collector.feedUrl, pollMinutes: 0 },
      personalFeed: `${collector.url}/v1/inbox`,
    },
    prompts: [{ id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?' }] }],
  }
  const signIn = (id: string) => JSON.stringify({ id, token: tokenFor(id) })
  const url = await startSite({
    '/': (request, response) => {
      const id = new URL(`${request.url}`, 'http://shop').searchParams.get('as')
      const signedIn = id ? `<script>windchime('identify', ${signIn(id)})</script>` : ''
      response.end(hostPage('data-config="/feedback.json"', signedIn))
    },
    '/feedback.json': JSON.stringify(config),
  })
  return { collector, url }
}

const openDevice = async () => {
  const device = await browser.newContext()
  onTestFinished(() => device.close())
  return openTab(device)
}

const asked: (collector: Collector) => Promise<{ responses: { id: string; ref: string }[] }> =
  async (collector) => (await asTeam(collector, 'GET', '/v1/responses')).body

/** One person said something on their laptop, signed in, and the team has mended it. */
const startPerson = async () => {
  const { collector, url } = await startShop()
  const laptop = await openDevice()
  await laptop.visit(`${url}?as=u_mei`)
  await say(laptop, 'Coupon empties when I rotate')
  await expect.poll(async () => (await asked(collector)).responses.length).toBe(1)
  const [response] = (await asked(collector)).responses
  if (!response) throw new Error('Nothing arrived')
  const title = 'The coupon box keeps your code'
  const notice = { kind: 'update', status: 'fixed', text: { en: { title } } }
  await asTeam(collector, 'POST', '/v1/notices', { ...notice, to: { responses: [response.ref] } })
  const thread = async () =>
    (await asTeam(collector, 'GET', `/v1/threads/${response.id}`)).body as {
      state: string
      confirmations: readonly Record<string, unknown>[]
    }
  return { url, laptop, thread, phone: await openDevice() }
}

const card = ({ page }: Tab) => page.getByRole('region', { name: 'The coupon box' })

test('a person is told on their other device, without the words, and says "Yes" from there', async () => {
  const { url, phone, thread } = await startPerson()
  await phone.visit(`${url}?as=u_mei`)
  await card(phone).waitFor()
  expect(await card(phone).textContent()).not.toContain('Coupon empties')
  await card(phone).getByRole('button', { name: 'Yes' }).click()
  await expect.poll(async () => (await thread()).state).toBe('confirmed')
  const { confirmations } = await thread()
  expect(confirmations).toMatchObject([{ answer: 'yes', respondent: { id: 'u_mei' } }])
  expect(confirmations[0]).not.toHaveProperty('proof')

  // It has been answered: this device does not ask again.
  await phone.visit(`${url}?as=u_mei`)
  await linger(phone)
  expect(await card(phone).count()).toBe(0)
})

test('on the device that they said it on, their words are there and the proof goes along', async () => {
  const { url, laptop, thread } = await startPerson()
  await laptop.visit(`${url}?as=u_mei`)
  await card(laptop).waitFor()
  expect(await card(laptop).textContent()).toContain('Coupon empties when I rotate')
  await card(laptop).getByRole('button', { name: 'Yes' }).click()
  await expect.poll(async () => (await thread()).state).toBe('confirmed')
})

test('after they have signed out nothing of it is there', async () => {
  const { url, phone, laptop } = await startPerson()
  await phone.visit(`${url}?as=u_mei`)
  await card(phone).waitFor()
  for (const tab of [phone, laptop])
    for (const query of ['', '?as=u_ben']) {
      await tab.visit(url + query)
      await linger(tab)
      expect(await card(tab).count()).toBe(0)
      expect(await tab.run((feedback) => feedback.$history.get().length)).toBe(0)
    }
})

test('a token that the collector does not believe tells nothing, and the page nothing of it', async () => {
  const { url, phone } = await startPerson()
  await phone.page.addInitScript(`windchime('identify', { id: 'u_mei', token: 'made up' })`)
  await phone.visit(url)
  await expect.poll(phone.told).toEqual(['feed-unreachable'])
  await linger(phone)
  expect(await card(phone).count()).toBe(0)
  expect(phone.troubles).toEqual([])
})

test('what stands there when they sign out goes, also where they never said anything', async () => {
  const { url, phone } = await startPerson()
  await phone.visit(`${url}?as=u_mei`)
  await card(phone).waitFor()
  await phone.run((feedback) => feedback.logout())
  await linger(phone)
  expect(await card(phone).count()).toBe(0)
  expect(await phone.run((feedback) => feedback.$unread.get())).toBe(0)
})
