import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { hang } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openPerson, openTab, soon, withinLease } from './steps.ts'

const browser = shareBrowser()

/** Ends the process behind a tab, as running out of memory does. */
const crash = async (page: Page) => {
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const session = await page.context().newCDPSession(page)
  // It never answers.
  session.send('Page.crash').catch(() => {})
  await crashed
}

describe('renderer only', () => {
  /** A tab that dies while it sends an entry, beside one that was there before. */
  const dieSending = async () => {
    const { url, endpoint } = await startDeliverySite()
    const person = await openPerson(browser)
    const other = await openTab(person, url)
    const dying = await openTab(person, url)
    endpoint.next(hang)
    const { id } = await submit(dying, 'Out of memory')
    await endpoint.arrived(1)
    const again = async () => {
      await other.close()
      return openTab(person, url)
    }
    await crash(dying)
    return { endpoint, id, other, again }
  }

  test('the site is opened again, and delivers', async () => {
    const { endpoint, id, again } = await dieSending()
    const page = await again()
    await withinLease(() => endpoint.stored.has(id)).toBe(true)
    await soon(() => flush(page)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
  })

  test('another tab of the site, which was there before, delivers', async () => {
    const { endpoint, id, other } = await dieSending()
    await withinLease(() => endpoint.stored.has(id)).toBe(true)
    await soon(() => flush(other)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
  })
})
