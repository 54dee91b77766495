import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { startExample } from '../helpers/running-example.ts'
import { storedKeys } from '../helpers/stored-rows.ts'
import { order } from './steps.ts'

const started = async () => {
  const { shop, collector } = await startExample()
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const tab = await (await browser.newContext()).newPage()
  await order(tab, shop.url)
  await tab.getByRole('radio', { name: '2 stars' }).check()
  await Promise.all([
    tab.waitForResponse(/windchime-remember/),
    tab.getByRole('button', { name: 'Next' }).click(),
  ])
  const written = tab.getByRole('textbox', { name: 'What went wrong?' })
  const remembered = tab.getByRole('checkbox', { name: /Remembered on this device/ })
  return { tab, collector, written, remembered }
}

const threadsOf = (tab: Page) => storedKeys(tab, 'thread/')

test('a comment that is typed says that this device keeps it', { timeout: 60_000 }, async () => {
  const { tab, written, remembered } = await started()
  expect(await remembered.count()).toBe(0)
  await written.pressSequentially('Coupon empties')
  expect(await remembered.isChecked()).toBe(true)
  await tab.getByRole('button', { name: 'Submit' }).click()
  await tab.getByText('Reference').waitFor()
  expect(await threadsOf(tab)).toHaveLength(1)
})

test('whoever does not want that is sent without a trace', { timeout: 60_000 }, async () => {
  const { tab, written, remembered } = await started()
  await written.pressSequentially('Coupon empties')
  await remembered.uncheck()
  const [request] = await Promise.all([
    tab.waitForRequest((it) => it.method() === 'POST'),
    tab.getByRole('button', { name: 'Submit' }).click(),
  ])
  await tab.getByText('Reference').waitFor()
  expect(request.postData()).toContain('Coupon empties')
  expect(request.postData()).not.toContain('"claim"')
  await expect.poll(() => threadsOf(tab)).toEqual([])
})
