import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { hang } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openPerson, openTab, withinLease } from './steps.ts'

const browser = shareBrowser()

/** Ends the process behind a tab, as running out of memory does. */
const crash = async (page: Page) => {
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const session = await page.context().newCDPSession(page)
  // It never answers.
  session.send('Page.crash').catch(() => {})
  await crashed
}

/** Two tabs of a site: one that was there before, and one that dies while it sends an entry. */
const dieSending = async (person: BrowserContext) => {
  const { url, endpoint } = await startDeliverySite()
  const other = await openTab(person, url)
  const dying = await openTab(person, url)
  endpoint.next(hang)
  const { id } = await submit(dying, 'Out of memory')
  await endpoint.arrived(1)
  await crash(dying)
  const expectDeliveryBy = async (page: Page) => {
    await withinLease(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => flush(page)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
  }
  return { url, other, expectDeliveryBy }
}

/** Runs before the page's own scripts. */
const withoutLocks = () => Reflect.deleteProperty(Navigator.prototype, 'locks')

describe('renderer only', () => {
  test('the site is opened again, and delivers', async () => {
    const person = await openPerson(browser)
    const { url, other, expectDeliveryBy } = await dieSending(person)
    await other.close()
    await expectDeliveryBy(await openTab(person, url))
  })

  test('another tab, which was there before, delivers; also with locks absent', async () => {
    const [person, lockless] = [await openPerson(browser), await openPerson(browser)]
    await lockless.addInitScript(withoutLocks)
    // Side by side, since each may wait for the end of a lease.
    const scenes = [await dieSending(person), await dieSending(lockless)]
    await Promise.all(scenes.map(({ other, expectDeliveryBy }) => expectDeliveryBy(other)))
  })
})
