import type { Browser } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { responsesAt } from './entries.ts'
import { to } from './notices.ts'
import { openTab, say, startNewsSite } from './site.ts'

/** A customer who said something, on a site that may answer; `mine` is how its feed names them. */
export const startCustomer = async (browser: Pick<Browser, 'newContext'>) => {
  const site = await startNewsSite()
  const device = await browser.newContext()
  onTestFinished(() => device.close())
  const tab = await openTab(device)
  await tab.visit(site.url)
  await say(tab, 'Coupon empties when I rotate')
  const [response] = await responsesAt(site.endpoint)
  if (!response) throw new Error('Nothing arrived')
  return { site, device, tab, mine: to(response) }
}
