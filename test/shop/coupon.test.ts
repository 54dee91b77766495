import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShop } from './helpers.ts'

const flags =
  '--no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'

let browser: Browser
let page: Page
const upright = { width: 390, height: 844 }
const sideways = { width: 844, height: 390 }

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.split(' ') })
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({ viewport: upright })
})
afterEach(() => page.close())

/** At the checkout of `release`, with one Garden Bell in the basket and the coupon applied. */
const applyCoupon = async (release: string) => {
  const url = await openShop()
  await page.goto(`${url}/?release=${release}`)
  await page.getByRole('button', { name: 'Add to basket: Garden Bell' }).click()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await page.getByLabel('Coupon code').fill('tinkle10')
  await page.getByRole('button', { name: 'Apply' }).click()
  expect(await total()).toBe('€40.00')
}
const total = () => page.locator('[data-total=total]').textContent()
const code = () => page.getByLabel('Coupon code').inputValue()
const trackedCalls = () =>
  page.evaluate(() => {
    const { q = [] } = (window as unknown as { windchime: { q?: ArrayLike<unknown>[] } }).windchime
    return q.map((call) => Array.from(call))
  })

describe('the coupon box of release 1', () => {
  test('forgets its code when the phone is turned', async () => {
    await applyCoupon('1')
    await page.setViewportSize(sideways)
    await expect.poll(code).toBe('')
    expect(await total()).toBe('€43.90')
  })

  test('forgets its code when a quantity changes', async () => {
    await applyCoupon('1')
    await page.getByRole('button', { name: 'One Garden Bell more' }).click()
    expect(await code()).toBe('')
    expect(await total()).toBe('€78.00')
  })

  test('stays usable while the keyboard comes and goes', async () => {
    await applyCoupon('1')
    await page.setViewportSize({ ...upright, height: 500 })
    await page.waitForTimeout(100)
    expect(await code()).toBe('tinkle10')
  })
})

describe('the coupon box of release 2', () => {
  test('keeps its code when the phone is turned, and after a reload', async () => {
    await applyCoupon('2')
    await page.setViewportSize(sideways)
    await page.waitForTimeout(100)
    expect([await code(), await total()]).toEqual(['tinkle10', '€40.00'])
    await page.reload()
    expect([await code(), await total()]).toEqual(['tinkle10', '€40.00'])
  })

  test('keeps its code when a quantity changes', async () => {
    await applyCoupon('2')
    await page.getByRole('button', { name: 'One Garden Bell more' }).click()
    expect([await code(), await total()]).toEqual(['tinkle10', '€70.20'])
  })

  test('leaves the element in place that a notice may stand beside', async () => {
    await applyCoupon('2')
    const anchor = await page.$('[data-feedback=coupon]')
    await page.getByRole('button', { name: 'One Garden Bell more' }).click()
    expect(await anchor?.evaluate((element) => element.isConnected)).toBe(true)
  })
})

test('says so when it does not know a code', async () => {
  await page.goto(`${await openShop()}/checkout`)
  await page.getByLabel('Coupon code').fill('FREE')
  await page.getByRole('button', { name: 'Apply' }).click()
  expect(await page.getByText('We do not know that code.').isVisible()).toBe(true)
  expect(await trackedCalls()).toEqual([])
})

test('tells Windchime about the coupon once, and about the order once', async () => {
  await applyCoupon('2')
  expect(await trackedCalls()).toEqual([
    ['track', 'coupon.applied', { code: 'TINKLE10', percent: 10 }],
  ])
  await page.getByRole('button', { name: 'Place order' }).click()
  await page.waitForURL('**/thanks')
  const orderId = await page.locator('#order-id').textContent()
  expect(await trackedCalls()).toEqual([
    ['track', 'order.completed', { total: 40, orderId, coupon: true }],
  ])
  await page.reload()
  expect(await page.locator('#order-id').textContent()).toBe(orderId)
  expect(await trackedCalls()).toEqual([])
})

test('an empty basket cannot be ordered, and the next order starts afresh', async () => {
  await applyCoupon('2')
  await page.getByRole('button', { name: 'Place order' }).click()
  await page.getByRole('link', { name: 'To the checkout' }).click()
  expect(await code()).toBe('')
  await page.getByRole('button', { name: 'Place order' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('nothing in your basket')
})
