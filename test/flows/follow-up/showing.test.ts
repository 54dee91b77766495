import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startCustomer } from './customer.ts'
import { aNotice, entitled } from './notices.ts'
import { dismiss, linger, type Tab } from './site.ts'

const browser = shareBrowser()

const region = ({ page }: Tab, name: string) => page.getByRole('region', { name })
const unread = ({ run }: Tab) => run((feedback) => feedback.$unread.get())
const title = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.title)

test('five pieces of news are told together, once', async () => {
  const { site, tab, mine } = await startCustomer(browser)
  site.publish(...[1, 2, 3, 4, 5].map((nth) => entitled(`News ${nth}`, mine)))
  await tab.visit(site.url)
  const counted = () => tab.run((feedback) => feedback.$notice.get()?.count)
  await expect.poll(counted).toBe(5)
  expect(await tab.run((feedback) => feedback.$notice.get()?.step)).toBe('news')
  await dismiss(tab)
  await linger(tab)
  expect(await title(tab)).toBeUndefined()
  expect(await unread(tab)).toBe(0)
})

describe('a piece of news', () => {
  const shown = async (more: object = {}) => {
    const customer = await startCustomer(browser)
    customer.site.publish(aNotice({ ...customer.mine, ...more }))
    await customer.tab.visit(customer.site.url)
    await region(customer.tab, 'The coupon box').waitFor()
    return customer
  }

  test('that was dismissed does not come back, but with undo', async () => {
    const { site, tab } = await shown()
    await tab.run((feedback) => {
      Object.assign(window, { dismissed: feedback.$notice.get() })
      feedback.$notice.get()?.dismiss()
    })
    await region(tab, 'The coupon box').waitFor({ state: 'detached' })
    await tab.page.evaluate('dismissed.undo()')
    await region(tab, 'The coupon box').waitFor()
    await region(tab, 'The coupon box').getByRole('button', { name: 'Dismiss' }).click()
    await linger(tab)
    await tab.visit(site.url)
    await linger(tab)
    expect(await title(tab)).toBeUndefined()
  })

  test('of a thread that was muted is the last of it', async () => {
    const { site, tab, mine } = await shown()
    await tab.run((feedback) => feedback.$notice.get()?.mute())
    await linger(tab)
    expect(await tab.run((feedback) => feedback.$history.get()[0]?.muted)).toBe(true)
    const beside = { place: { anchor: '[data-feedback=coupon]' } }
    site.publish(aNotice({ ...mine, rev: 2 }), entitled('And more', { ...mine, ...beside }))
    await tab.visit(site.url)
    await linger(tab)
    expect(await title(tab)).toBeUndefined()
    expect(await unread(tab)).toBe(0)
  })

  test('of a lower revision is not told, of a higher one it is told again', async () => {
    const beside = { place: { anchor: '[data-feedback=coupon]' } }
    const { site, tab, mine } = await shown({ ...beside, rev: 2 })
    const publish = (rev: number, title: string) =>
      site.publish(aNotice({ ...mine, ...beside, rev, text: { en: { title } } }))
    // It was left with its page, so only its revision keeps an older one away.
    publish(1, 'As it was')
    await tab.visit(site.url)
    await linger(tab)
    expect(await title(tab)).toBeUndefined()
    publish(2, 'As it is')
    await tab.visit(site.url)
    await region(tab, 'As it is').waitFor()
    await dismiss(tab)
    publish(3, 'As it is now')
    await tab.visit(site.url)
    await region(tab, 'As it is now').waitFor()
  })

  test('that is taken back is gone', async () => {
    const { site, tab, mine } = await shown()
    site.putUp({ version: 1, revoked: ['n_8Kd2'], notices: [aNotice(mine)] })
    await tab.visit(site.url)
    await linger(tab)
    expect(await title(tab)).toBeUndefined()
    expect(await tab.run((feedback) => feedback.$history.get()[0]?.steps.length)).toBe(1)
  })
})

test('what is planned is only counted, what was received not even that', async () => {
  const { site, tab, mine } = await startCustomer(browser)
  site.publish(
    entitled('Planned', { ...mine, status: 'planned' }),
    entitled('Received', { ...mine, status: 'received' }),
  )
  await tab.visit(site.url)
  await expect.poll(() => unread(tab)).toBe(1)
  await linger(tab)
  expect(await title(tab)).toBeUndefined()
})

test('what has expired is not shown, and what expires today is', async () => {
  const { site, tab, mine } = await startCustomer(browser)
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  site.publish(
    entitled('Yesterday', { ...mine, expires: day(-1) }),
    entitled('Today', { ...mine, expires: day(0) }),
  )
  await tab.visit(site.url)
  await region(tab, 'Today').waitFor()
  expect(await unread(tab)).toBe(0)
})
