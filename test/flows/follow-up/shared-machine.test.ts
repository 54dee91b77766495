import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { spareTexts, storedRows } from '../../helpers/stored-rows.ts'
import { responsesAt } from './entries.ts'
import { aNotice, to } from './notices.ts'
import { linger, openTab, say, startNewsSite, type Tab } from './site.ts'

const browser = shareBrowser()

const identify = (tab: Tab, id: string) => tab.run((feedback, id) => feedback.identify({ id }), id)

/** What the page tells whoever is here now. */
const seen = ({ run }: Tab) =>
  run((feedback) => ({
    title: feedback.$notice.get()?.title,
    threads: feedback.$history.get().length,
    unread: feedback.$unread.get(),
  }))

const nothing = { title: undefined, threads: 0, unread: 0 }

/** A machine on which person one has said something, and the answer that is out. */
const startMachine = async () => {
  const site = await startNewsSite()
  const device = await browser.newContext()
  onTestFinished(() => device.close())
  const tab = await openTab(device)
  await tab.visit(`${site.url}?as=person-one`)
  await say(tab, 'Mine alone')
  const [response] = await responsesAt(site.endpoint)
  if (!response) throw new Error('Nothing arrived')
  expect(response.respondent?.id).toBe('person-one')
  site.publish(aNotice({ ...to(response), place: { anchor: '[data-feedback=coupon]' } }))
  return { site, tab }
}

const shown = { title: 'The coupon box keeps your code', threads: 1 }

test('nobody sees what was said by whoever was here before', async () => {
  const { site, tab } = await startMachine()
  await tab.run((feedback) => feedback.logout())
  await expect.poll(() => seen(tab)).toEqual(nothing)
  for (const query of ['', '?as=person-two']) {
    await tab.visit(site.url + query)
    await linger(tab)
    expect(await seen(tab)).toEqual(nothing)
  }
  await tab.visit(`${site.url}?as=person-one`)
  await expect.poll(() => seen(tab)).toMatchObject(shown)

  // While it stands there somebody else sits down.
  await identify(tab, 'person-two')
  await expect.poll(() => seen(tab)).toEqual(nothing)
  await linger(tab)
  expect(await seen(tab)).toEqual(nothing)
  await identify(tab, 'person-one')
  await expect.poll(() => seen(tab)).toMatchObject(shown)
  await tab.run((feedback) => feedback.logout())
  await expect.poll(() => seen(tab)).toEqual(nothing)
})

test('who they are is told to the endpoint, and not kept', async () => {
  const { site, tab } = await startMachine()
  await tab.visit(`${site.url}?as=person-one`)
  await expect.poll(() => seen(tab)).toMatchObject(shown)
  const kept = async () => JSON.stringify([await storedRows(tab.page), await spareTexts(tab.page)])
  // Until the endpoint has acknowledged it, the response stands there as it travels.
  await expect.poll(kept).not.toContain('person-one')
  expect(await kept()).toContain('Mine alone')
})

test('who signs in long after the page has loaded is told too', async () => {
  const { site, tab } = await startMachine()
  await tab.visit(site.url)
  await linger(tab)
  await identify(tab, 'person-one')
  await expect.poll(() => seen(tab)).toMatchObject(shown)
})
