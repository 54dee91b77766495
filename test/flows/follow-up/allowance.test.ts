import { expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { startCustomer } from './customer.ts'
import { aNotice, entitled } from './notices.ts'
import { dismiss, linger, type Tab } from './site.ts'

const browser = shareBrowser()

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/** A customer who said something, and a clock of theirs that can be set on. */
const startWaiting = async () => {
  const { site, device, tab, mine } = await startCustomer(browser)
  let ahead = 0
  /** Comes back so much later. */
  const comeBack = async (ms: number) => {
    ahead += ms
    // Nobody is there meanwhile.
    await tab.page.goto('about:blank')
    await device.clock.setSystemTime(Date.now() + ahead)
    await tab.visit(site.url)
  }
  return { site, tab, comeBack, mine }
}

const shown = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.title)
const step = ({ run }: Tab) => run((feedback) => feedback.$notice.get()?.step)

test('there is one toast a visit', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  site.publish(entitled('First', mine), entitled('Second', mine))
  await comeBack(0)
  await expect.poll(() => shown(tab)).toBe('First')
  await dismiss(tab)
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
  await comeBack(20 * minuteMs)
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
  await comeBack(31 * minuteMs)
  await expect.poll(() => shown(tab)).toBe('Second')
})

test('there are three toasts in seven days', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  for (const title of ['First', 'Second', 'Third']) {
    site.publish(entitled(title, mine))
    await comeBack(dayMs)
    await expect.poll(() => shown(tab)).toBe(title)
    await dismiss(tab)
  }
  site.publish(entitled('Fourth', mine))
  await comeBack(dayMs)
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
  expect(await tab.run((feedback) => feedback.$unread.get())).toBe(1)
  // The first of the three is a week ago.
  await comeBack(4 * dayMs + minuteMs)
  await expect.poll(() => shown(tab)).toBe('Fourth')
})

const used = { ask: { after: 'coupon.used', withinDays: 3 } }
const useCoupon = (tab: Tab) => tab.run((feedback) => feedback.track('coupon.used'))

test('the question comes after they have used it, within its days', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  site.publish(aNotice({ ...mine, ...used }))
  await comeBack(0)
  await expect.poll(() => step(tab)).toBe('news')
  await dismiss(tab)
  await comeBack(2 * dayMs)
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
  await useCoupon(tab)
  await tab.page.getByRole('group', { name: 'Did this fix it?' }).waitFor()
})

test('and not later', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  site.publish(aNotice({ ...mine, ...used }))
  await comeBack(0)
  await expect.poll(() => step(tab)).toBe('news')
  await dismiss(tab)
  await comeBack(4 * dayMs)
  await linger(tab)
  await useCoupon(tab)
  await linger(tab)
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
})

test('where a prompt comes on the same event, the question follows its thanks', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  site.publish(aNotice({ ...mine, ask: { after: 'order.completed' } }))
  await comeBack(0)
  await expect.poll(() => step(tab)).toBe('news')
  await dismiss(tab)
  await tab.run((feedback) => feedback.track('order.completed'))
  const prompt = tab.page.getByRole('dialog', { name: 'How was checkout?' })
  await prompt.waitFor()
  await linger(tab)
  expect(await shown(tab)).toBeUndefined()
  await tab.page.getByRole('radio', { name: '5 stars' }).press('Space')
  await tab.page.getByRole('button', { name: 'Submit' }).click()
  await tab.page.getByText('Thank you.').first().waitFor()
  await tab.page.getByRole('button', { name: 'Close' }).click()
  await tab.page.getByRole('group', { name: 'Did this fix it?' }).waitFor()
})

test('an event of a page that has only begun counts too', async () => {
  const { site, tab, comeBack, mine } = await startWaiting()
  site.publish(aNotice({ ...mine, ...used }))
  await comeBack(0)
  await expect.poll(() => step(tab)).toBe('news')
  await dismiss(tab)
  await tab.page.addInitScript("windchime('track', 'coupon.used')")
  await tab.visit(site.url)
  await tab.page.getByRole('group', { name: 'Did this fix it?' }).waitFor({ timeout: 5000 })
})
