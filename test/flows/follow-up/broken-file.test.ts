import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startCustomer } from './customer.ts'
import { aNotice } from './notices.ts'
import { linger } from './site.ts'

const browser = shareBrowser()

/** A customer who said something, and a notice to them. */
const startReader = async () => {
  const { site, tab, mine } = await startCustomer(browser)
  const good = aNotice({ ...mine, place: { anchor: '[data-feedback=coupon]' } })
  const title = () => tab.run((feedback) => feedback.$notice.get()?.title)
  return { site, tab, good, title }
}

type Make = (good: object) => unknown

const unreadable: [string, Make, readonly string[]][] = [
  ['of a later version', (good) => ({ version: 2, notices: [good] }), []],
  ['without a version', (good) => ({ notices: [good] }), ['feed-unreachable']],
  ['on shelves', (good) => ({ version: 1, shelves: 1, notices: [good] }), ['feed-unreachable']],
  [
    'whose notices are no list',
    (good) => ({ version: 1, notices: { good } }),
    ['feed-unreachable'],
  ],
  ['that is null', () => 'null', ['feed-unreachable']],
  ['that is a page', () => '<!doctype html><title>Log in</title>', ['feed-unreachable']],
  [
    'that breaks off',
    (good) => JSON.stringify({ version: 1, notices: [good] }).slice(0, 90),
    ['feed-unreachable'],
  ],
  ['that is empty', () => '', ['feed-unreachable']],
]

test.each(unreadable)(
  'a file %s is passed over, and what was read before stays',
  async (_, make, told) => {
    const { site, tab, good, title } = await startReader()
    site.publish(good)
    await tab.visit(site.url)
    await expect.poll(title).toBe('The coupon box keeps your code')
    site.putUp(make({ ...good, rev: 2, text: { en: { title: 'From a broken file' } } }))
    const before = site.readings.length
    await tab.visit(site.url)
    await expect.poll(() => site.readings.length).toBeGreaterThan(before)
    await linger(tab)
    expect(await title()).toBe('The coupon box keeps your code')
    expect(await tab.told()).toEqual(told)
    expect(tab.troubles).toEqual([])
  },
)

describe('what was taken back, where that is', () => {
  test.each<[string, unknown]>([
    ['a number', 7],
    ['an object', { n_8Kd2: true }],
    ['null', null],
    ['a list of anything', [null, {}, ['n_8Kd2'], 0]],
  ])('%s, hides nothing', async (_, revoked) => {
    const { site, tab, good, title } = await startReader()
    site.putUp({ version: 1, revoked, notices: [good] })
    await tab.visit(site.url)
    await expect.poll(title).toBe('The coupon box keeps your code')
    expect(tab.troubles).toEqual([])
  })
})

describe('a notice to a word or number that nobody knows', () => {
  const strange = { id: 'n_strange', to: 'everybody' }

  test.each(['everybody', 5, true])('%s: the good one is shown beside it', async (to) => {
    const { site, tab, good, title } = await startReader()
    site.publish(good, { ...good, ...strange, to })
    await tab.visit(site.url)
    await linger(tab)
    expect(await title()).toBe('The coupon box keeps your code')
    expect(await tab.told()).not.toContain('unexpected')
  })

  test('once the file is mended, so is everything', async () => {
    const { site, tab, good, title } = await startReader()
    site.publish({ ...good, ...strange })
    await tab.visit(site.url)
    await linger(tab)
    site.publish(good)
    await tab.visit(site.url)
    await linger(tab)
    expect(await title()).toBe('The coupon box keeps your code')
  })
})
