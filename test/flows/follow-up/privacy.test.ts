import { expect, onTestFinished, test } from 'vitest'
import type { Thread } from '../../../src/model/thread.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startSite } from '../../helpers/site.ts'
import { storedRows } from '../../helpers/stored-rows.ts'
import { confirmationsAt, responsesAt } from './entries.ts'
import { aNotice, to } from './notices.ts'
import { record, type Sent, valuesIn } from './recorder.ts'
import { linger, openTab, say, startNewsSite, type Tab } from './site.ts'

const browser = shareBrowser()

const openDevice = async () => {
  const device = await browser.newContext()
  onTestFinished(() => device.close())
  return { device, tab: await openTab(device) }
}

const threadsOf = async ({ page }: Tab) =>
  Object.entries(await storedRows(page)).flatMap(([key, row]) =>
    key.startsWith('thread/') ? [row as Thread] : [],
  )

const holding = (sent: readonly Sent[], word: string) =>
  sent.filter((one) => JSON.stringify(one).includes(word))

test('the proof leaves with the confirmation alone, the secret never', async () => {
  const site = await startNewsSite({ seal: true })
  const { device, tab } = await openDevice()
  const sent = record(device)
  await tab.visit(site.url)
  await say(tab, 'Coupon empties when I rotate')
  const [response] = await responsesAt(site.endpoint)
  if (!response) throw new Error('Nothing arrived')
  site.publish(aNotice(to(response)))
  await tab.visit(site.url)
  await tab.page.getByRole('group', { name: 'Did this fix it?' }).waitFor()

  const [thread] = await threadsOf(tab)
  const { secret, proof, h } = thread?.claim ?? { secret: '', proof: '', h: '' }
  expect([secret, proof].every((word) => /^[\w-]{22}$/.test(word))).toBe(true)
  expect(holding(await sent(), proof)).toEqual([])
  // What is looked through holds what it is known to hold.
  expect(holding(await sent(), h)).not.toEqual([])

  await tab.page.getByRole('button', { name: 'Yes' }).click()
  const [confirmation] = await confirmationsAt(site.endpoint)
  await expect.poll(() => tab.run((feedback) => feedback.$pending.get())).toBe(0)
  expect(confirmation).toMatchObject({ proof, answer: 'yes' })
  await tab.visit(site.url)
  await linger(tab)
  const all = await sent()
  expect(all.length).toBeGreaterThan(8)
  expect(holding(all, secret)).toEqual([])
  const telling = holding(all, proof)
  expect(telling.map(({ url }) => url)).toEqual([site.endpoint.url])
  expect(JSON.parse(`${telling[0]?.body}`).entries).toHaveLength(1)
})

/** What two responses may share: what the config, the page, the release or the browser said. */
const ofTheHost = [
  ...['kind', 'prompt', 'complete', 'locale', 'release', 'sdk', 'asked.by', 'asked.channel'],
  ...['page.url', 'page.title'],
  ...['id', 'type', 'title', 'required', 'maxLength'].map((key) => `questions.0.${key}`),
]

/** What the browser itself says of every request to an endpoint. */
const ofTheBrowser =
  /^(:?method|:?authority|:?scheme|:?path|host|connection|content-(type|length)|user-agent|accept(-.*)?|origin|sec-.*|priority|dnt)$/

const post = 'POST /v1/responses'

test('nothing links two responses of one device', async () => {
  const site = await startNewsSite({ seal: true })
  const { tab } = await openDevice()
  await tab.visit(site.url)
  await say(tab, 'Coupon empties when I rotate')
  await expect.poll(() => tab.run((feedback) => feedback.$pending.get())).toBe(0)
  // Another day, as far as the browser is concerned.
  await tab.visit(site.url)
  await say(tab, 'Search finds nothing')
  const [one, other] = await responsesAt(site.endpoint, 2)

  const theirs = new Set(valuesIn(other).map(([, value]) => value))
  const shared = valuesIn(one).filter(([, value]) => theirs.has(value))
  const unexpected = shared.filter(([path]) => !ofTheHost.includes(path))
  expect(unexpected).toEqual([])
  expect(shared).toContainEqual(['prompt', 'any'])

  // As they arrived: what the browser says it will send is not yet what it sends.
  const { requests } = site.endpoint
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(2).fill(post))
  for (const { headers, body } of requests) {
    expect(Object.keys(headers).filter((name) => !ofTheBrowser.test(name))).toEqual([])
    expect(Object.keys(JSON.parse(body)).sort()).toEqual(['entries', 'sentAt'])
  }
})

test('the feed is read without cookies, referrer or a header of ours, and once: then it is 304', async () => {
  const site = await startNewsSite()
  const { tab } = await openDevice()
  await tab.visit(site.url)
  await say(tab, 'Coupon empties when I rotate')
  await responsesAt(site.endpoint)
  await expect.poll(() => site.readings.length).toBe(1)
  await linger(tab)
  await tab.visit(site.url)
  await expect.poll(() => site.readings.length).toBe(2)
  expect(site.readings.map(({ status }) => status)).toEqual([200, 304])
  for (const { headers } of site.readings) {
    const ours = Object.keys(headers).filter((name) => !ofTheBrowser.test(name))
    expect(ours.filter((name) => !/^(if-none-match|cache-control|pragma)$/.test(name))).toEqual([])
  }
  expect(await tab.page.evaluate('document.cookie')).toBe('host=its-own')
})

test('a feed on another origin costs no preflight', async () => {
  const methods: string[] = []
  const elsewhere = await startSite({
    '/notices.json': ({ method = '' }, response) => {
      methods.push(method)
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', ETag: '"same"' })
      response.end('{"version":1,"notices":[]}')
    },
  })
  const site = await startNewsSite({ feed: `${elsewhere}/notices.json` })
  const { tab } = await openDevice()
  await tab.visit(site.url)
  await say(tab, 'Coupon empties when I rotate')
  await expect.poll(() => methods.length).toBe(1)
  await linger(tab)
  await tab.visit(site.url)
  await expect.poll(() => methods.length).toBe(2)
  expect(methods).toEqual(['GET', 'GET'])
  expect(await tab.told()).toEqual([])
})
