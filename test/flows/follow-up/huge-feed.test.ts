import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startCustomer } from './customer.ts'
import { aNotice } from './notices.ts'
import { linger } from './site.ts'

const browser = shareBrowser()

/**
 * What the page may be held up for. Any task of more than 50 ms is felt; four times that, since
 * other programs share the processors of a test machine, and a file that is read whole takes longer.
 */
const mostMs = 200

const watchTasks = () => {
  const page = window as unknown as { tasks: number[] }
  page.tasks = []
  new PerformanceObserver((list) => {
    page.tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })
}

const place = { anchor: '[data-feedback=coupon]' }

const visitWith = async (make: (good: object) => string) => {
  const { site, tab, mine } = await startCustomer(browser)
  await tab.page.addInitScript(watchTasks)
  site.putUp(make(aNotice({ ...mine, place })))
  const before = site.readings.length
  await tab.visit(site.url)
  await expect.poll(() => site.readings.length).toBeGreaterThan(before)
  await linger(tab)
  const tasks = (await tab.page.evaluate('tasks')) as number[]
  expect(tab.troubles).toEqual([])
  expect(Math.max(0, ...tasks)).toBeLessThan(mostMs)
  return tab
}

const feedOf = (good: object, rest: string) =>
  `{"version":1,"notices":[${JSON.stringify(good)}${rest}]}`

test('10 MB are not read to their end, and told', async () => {
  const tab = await visitWith((good) => feedOf(good, `,${JSON.stringify({ x: 'x'.repeat(1e7) })}`))
  expect(await tab.told()).toEqual(['feed-unreachable'])
})

test('100,000 notices of 30 MB are not read to their end either', async () => {
  const tab = await visitWith((good) => feedOf(good, `,${JSON.stringify(good)}`.repeat(100_000)))
  expect(await tab.told()).toEqual(['feed-unreachable'])
})

test('100,000 notices that fit into what is read hide none that comes first', async () => {
  const tab = await visitWith((good) => feedOf(good, ',{}'.repeat(100_000)))
  await tab.page.getByRole('region', { name: 'The coupon box' }).waitFor()
})

test('neither do 4,000 to other people', async () => {
  const other = (nth: number) => JSON.stringify(aNotice({ id: nth, to: { claims: ['q'] } }))
  const one = (nth: number) =>
    JSON.stringify({
      id: `${nth}`,
      rev: 1,
      kind: 'update',
      at: 'x',
      text: { en: { title: 'x' } },
      to: { claims: [`xxxx${nth}`] },
    })
  const rest = Array.from({ length: 4000 }, (_, nth) => (nth % 20 ? one(nth) : other(nth))).join()
  const tab = await visitWith((good) => feedOf(good, `,${rest}`))
  await tab.page.getByRole('region', { name: 'The coupon box' }).waitFor()
})

test('nor lists within lists, 400,000 deep', async () => {
  const deep = '['.repeat(400_000) + ']'.repeat(400_000)
  const tab = await visitWith((good) => feedOf(good, `,{"kind":"update","text":${deep}}`))
  await tab.page.getByRole('region', { name: 'The coupon box' }).waitFor()
})
