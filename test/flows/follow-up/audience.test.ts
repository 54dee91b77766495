import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startCustomer } from './customer.ts'
import { aNotice, entitled } from './notices.ts'
import { linger, openTab, startNewsSite, type Tab } from './site.ts'

const browser = shareBrowser()

const region = ({ page }: Tab, name: string) => page.getByRole('region', { name })
const unread = ({ run }: Tab) => run((feedback) => feedback.$unread.get())
const title = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.title)

test('a condition is answered on the device: who is meant sees it', async () => {
  const { site, tab } = await startCustomer(browser)
  site.publish(
    entitled('For free plans', { to: { audience: { 'user.plan': 'free' } } }),
    entitled('For pro plans', { to: { audience: { 'user.plan': 'pro' } } }),
  )
  await tab.visit(site.url)
  await linger(tab)
  expect(await title(tab)).toBeUndefined()
  await tab.run((feedback) => feedback.identify({ traits: { plan: 'pro' } }))
  await region(tab, 'For pro plans').waitFor()
  expect(await unread(tab)).toBe(0)
})

test('what is for everyone reaches a device without a claim only where the site broadcasts', async () => {
  const newcomer = async (followUp: Readonly<Record<string, unknown>>) => {
    const site = await startNewsSite(followUp)
    site.publish(aNotice())
    const device = await browser.newContext()
    onTestFinished(() => device.close())
    const tab = await openTab(device)
    await tab.visit(site.url)
    return { site, tab }
  }
  const { tab } = await newcomer({ broadcast: true })
  await region(tab, 'The coupon box').waitFor()
  // Nobody who said nothing is asked whether it helped.
  expect(await tab.page.getByRole('group', { name: 'Did this fix it?' }).count()).toBe(0)

  const quiet = await newcomer({})
  await linger(quiet.tab)
  expect(quiet.site.readings).toEqual([])
  expect(await title(quiet.tab)).toBeUndefined()
})
