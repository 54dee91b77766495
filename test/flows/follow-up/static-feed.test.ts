import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { answer } from '../steps.ts'
import { claimIn, confirmationsAt, responsesAt } from './entries.ts'
import { startStaticShop } from './static-shop.ts'

const browser = shareBrowser()

/** Somebody's browser. */
const openDevice = async () => {
  const device = await browser.newContext()
  onTestFinished(() => device.close())
  return device
}

const order = async (tab: Page, url: string) => {
  await tab.goto(url)
  await tab.getByRole('button', { name: 'Place order' }).click()
  await tab.getByRole('dialog', { name: 'How was checkout?' }).waitFor()
}

const noticeOn = (tab: Page) => tab.getByRole('region', { name: 'The coupon box keeps your code' })

/** Longer than a notice takes to come. */
const linger = (tab: Page) => tab.waitForTimeout(1500)

/** Ada, who reported the coupon box, and the shop that has answered in its next release. */
const reported = async () => {
  const shop = await startStaticShop()
  const ada = await openDevice()
  const tab = await ada.newPage()
  await order(tab, shop.url)
  const ref = await answer(tab, 'Coupon empties when I rotate')
  const [response] = await responsesAt(shop.endpoint)
  if (!response) throw new Error('Nothing arrived')
  expect(response).toMatchObject({ ref, release: '1.4.0' })
  shop.publish('xxxxxxxx', claimIn(response))
  return { shop, ada, tab, ref, response }
}

const feedPath = '/examples/static-feed/notices.json'

const sayNotYet = async (tab: Page, comment: string) => {
  await tab.getByRole('button', { name: 'Not yet' }).click()
  await tab.getByRole('textbox', { name: 'What is still wrong?' }).fill(comment)
  await tab.getByRole('button', { name: 'Submit' }).click()
  await tab.getByText('The team has been told').first().waitFor()
}

test('who reported it reads on the release that has it, beside the thing, their own words', async () => {
  const { shop, tab, ref, response } = await reported()

  // The file is out before the release is: that would not be true yet.
  const reads = () => shop.asked.filter((path) => path === feedPath).length
  const before = reads()
  await tab.goto(shop.url)
  await expect.poll(reads).toBeGreaterThan(before)
  await linger(tab)
  expect(await noticeOn(tab).count()).toBe(0)

  shop.deploy('1.5.0')
  await tab.goto(shop.url)
  await noticeOn(tab).waitFor()
  const text = await noticeOn(tab).textContent()
  expect(text).toContain('Rotating no longer clears it.')
  expect(text).toContain('Coupon empties when I rotate')
  expect(text).toContain(ref)
  const beside = '[data-feedback=coupon] + windchime-widget'
  expect(await tab.locator(beside).count()).toBe(1)

  await sayNotYet(tab, 'Still empties')
  const [confirmation, ...more] = await confirmationsAt(shop.endpoint)
  expect(confirmation).toMatchObject({
    ...{ notice: 'n_coupon', rev: 1, answer: 'no', comment: 'Still empties' },
    response: response.id,
  })
  await tab.goto(shop.url)
  await linger(tab)
  expect(await noticeOn(tab).count()).toBe(0)
  expect(more).toEqual([])
  expect(shop.endpoint.copies(`${confirmation?.id}`)).toBe(1)
})

test('somebody else sees nothing, and their browser never asks', async () => {
  const { shop, tab } = await reported()
  shop.deploy('1.5.0')
  await tab.goto(shop.url)
  await noticeOn(tab).waitFor()
  const before = shop.asked.length

  const stranger = await (await openDevice()).newPage()
  await stranger.goto(shop.url)
  await linger(stranger)
  expect(await noticeOn(stranger).count()).toBe(0)
  const asked = shop.asked.slice(before)
  expect(asked).toContain('/examples/static-feed/feedback.json')
  expect(asked).not.toContain(feedPath)
})

test('a second tab does not show it besides', async () => {
  const { shop, ada, tab } = await reported()
  shop.deploy('1.5.0')
  const other = await ada.newPage()
  await Promise.all([tab.goto(shop.url), other.goto(shop.url)])
  const shown = async () => (await noticeOn(tab).count()) + (await noticeOn(other).count())
  await expect.poll(shown).toBe(1)
  await linger(other)
  expect(await shown()).toBe(1)

  // Dismissed in one tab, it is over in both.
  const holder = (await noticeOn(tab).count()) ? tab : other
  await holder.getByRole('button', { name: 'Dismiss' }).click()
  await linger(other)
  expect(await shown()).toBe(0)
})

test('"Not yet" from a tunnel arrives once, later', { timeout: 120_000 }, async () => {
  const { shop, ada, tab, response } = await reported()
  shop.deploy('1.5.0')
  await tab.goto(shop.url)
  await noticeOn(tab).waitFor()
  await ada.setOffline(true)
  await sayNotYet(tab, 'Still empties, in a tunnel')
  await linger(tab)
  expect(shop.endpoint.stored.size).toBe(1)

  await ada.setOffline(false)
  await expect.poll(() => shop.endpoint.stored.size, { timeout: 90_000 }).toBe(2)
  await tab.goto(shop.url)
  await linger(tab)
  const confirmations = await confirmationsAt(shop.endpoint)
  expect(confirmations).toHaveLength(1)
  expect(confirmations[0]).toMatchObject({
    ...{ answer: 'no', comment: 'Still empties, in a tunnel' },
    response: response.id,
  })
  expect(shop.endpoint.copies(`${confirmations[0]?.id}`)).toBe(1)
})
