import { expect, onTestFinished, test } from 'vitest'
import { seal } from '../../../src/platform/seal.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { claimIn, responsesAt } from './entries.ts'
import { aNotice, to } from './notices.ts'
import { dismiss, linger, openTab, say, startNewsSite, type Tab } from './site.ts'

const browser = shareBrowser()

/** Two people who said something on the same site, each with a device, a claim and its key. */
const startTwo = async () => {
  const site = await startNewsSite({ seal: true })
  const join = async (words: string, nth: number) => {
    const device = await browser.newContext()
    onTestFinished(() => device.close())
    const tab = await openTab(device)
    await tab.visit(site.url)
    await say(tab, words)
    const response = (await responsesAt(site.endpoint, nth)).at(-1)
    if (!response?.claim?.seal) throw new Error('No key to seal with')
    return { tab, response, claim: claimIn(response), key: response.claim.seal }
  }
  return { site, ada: await join('By Ada', 1), bea: await join('By Bea', 2) }
}

const privately = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.private)
const title = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.title)
const notice = 'n_8Kd2'

test('each reads their own sealed words, and nobody else’s', async () => {
  const { site, ada, bea } = await startTwo()
  const sealed = {
    [ada.claim]: await seal(ada.key, notice, { text: 'For Ada', code: 'ADA-1' }),
    [bea.claim]: await seal(bea.key, notice, { text: 'For Bea', code: 'BEA-2' }),
  }
  site.publish(
    aNotice({ kind: 'reward', status: undefined, ...to(ada.response, bea.response), sealed }),
  )
  await ada.tab.visit(site.url)
  await expect.poll(() => privately(ada.tab)).toEqual({ text: 'For Ada', code: 'ADA-1' })
  await bea.tab.visit(site.url)
  await expect.poll(() => privately(bea.tab)).toEqual({ text: 'For Bea', code: 'BEA-2' })
})

test('what was sealed for another stays closed under one’s own claim, and the rest is shown', async () => {
  const { site, ada, bea } = await startTwo()
  const sealed = { [bea.claim]: await seal(ada.key, notice, { text: 'For Ada', code: 'ADA-1' }) }
  site.publish(aNotice({ kind: 'reward', status: undefined, ...to(bea.response), sealed }))
  await bea.tab.visit(site.url)
  await expect.poll(() => title(bea.tab)).toBe('The coupon box keeps your code')
  await linger(bea.tab)
  expect(await privately(bea.tab)).toEqual({})
  expect(bea.tab.troubles).toEqual([])
})

test('what was sealed in another notice stays closed in this one', async () => {
  const { site, ada } = await startTwo()
  const sealed = { [ada.claim]: await seal(ada.key, 'n_other', { code: 'ADA-1' }) }
  site.publish(aNotice({ kind: 'reward', status: undefined, ...to(ada.response), sealed }))
  await ada.tab.visit(site.url)
  await expect.poll(() => title(ada.tab)).toBe('The coupon box keeps your code')
  await linger(ada.tab)
  expect(await privately(ada.tab)).toEqual({})
})

test('a box that is no box is none, and the notice is shown', async () => {
  const { site, ada } = await startTwo()
  for (const [nth, box] of ['', '*', 'AAAA', 7, null, {}, ['x'], 'A'.repeat(5000)].entries()) {
    const place = { anchor: '[data-feedback=coupon]' }
    const more = { ...to(ada.response), place, rev: nth + 1 }
    site.publish(aNotice({ ...more, sealed: { [ada.claim]: box, __proto__: 'x', length: 9 } }))
    await ada.tab.visit(site.url)
    await expect.poll(() => title(ada.tab)).toBe('The coupon box keeps your code')
    await dismiss(ada.tab)
  }
  expect(ada.tab.troubles).toEqual([])
})
