import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { startExample } from '../helpers/running-example.ts'
import { answer, order } from './steps.ts'

const inboxOf = async (context: BrowserContext, url: string) => {
  const inbox = await context.newPage()
  await inbox.goto(url)
  return inbox
}

/** What the team reads in its inbox, by reference. */
const responsesIn = (inbox: Page) =>
  inbox.getByRole('list', { name: 'Responses' }).getByRole('article')

const publishFix = async (inbox: Page, ref: string) => {
  await inbox.getByRole('checkbox', { name: `Select ${ref}` }).check()
  await inbox.getByLabel('Title').fill('The coupon box keeps your code')
  await inbox.getByLabel('What changed').fill('Turning the phone no longer clears it.')
  await inbox.getByLabel('Release').fill('2')
  await inbox.getByLabel('Page anchor').fill('[data-feedback=coupon]')
  await inbox.getByRole('button', { name: 'Publish' }).click()
  expect(await inbox.getByRole('status').textContent()).toContain('Published to 1 person')
}

test('one customer goes round the whole loop', { timeout: 240_000 }, async () => {
  const { collector, shop, reopenShop } = await startExample()
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const customer = await browser.newContext()
  const team = await browser.newContext()

  // The customer orders, is asked, and answers in a tunnel.
  const tab = await customer.newPage()
  await order(tab, shop.url)
  await customer.setOffline(true)
  // A closing page's last request leaves the browser past its pretended offline: nobody is there.
  await shop.close()
  const ref = await answer(tab, 'Coupon empties when I rotate')
  await tab.close()
  const inbox = await inboxOf(team, collector.inboxUrl)
  expect(await responsesIn(inbox).count()).toBe(0)

  // Back in the light, in a new tab, it arrives once.
  await reopenShop()
  await customer.setOffline(false)
  const later = await customer.newPage()
  await later.goto(shop.url)
  // After one failed attempt the pace allows the next within 11 seconds, after two (a page that
  // closes tries once more) within 121.
  await expect
    .poll(() => inbox.reload().then(() => responsesIn(inbox).count()), { timeout: 130_000 })
    .toBe(1)
  await later.goto(shop.url)
  await inbox.reload()
  expect(await responsesIn(inbox).count()).toBe(1)
  expect(await responsesIn(inbox).textContent()).toContain('Coupon empties when I rotate')
  expect(await responsesIn(inbox).textContent()).toContain(ref)

  // The team has mended it, in release 2.
  await publishFix(inbox, ref)

  // On release 1 it would not be true yet.
  const notice = later.getByRole('region', { name: 'The coupon box keeps your code' })
  await later.goto(`${shop.url}/checkout?release=1`)
  await later.waitForTimeout(1500)
  expect(await notice.count()).toBe(0)

  // On release 2 it stands beside the coupon box, in the customer's own words.
  await later.goto(`${shop.url}/checkout?release=2`)
  await notice.waitFor()
  expect(await notice.textContent()).toContain('Coupon empties when I rotate')
  expect(await isBeside(later, '[data-feedback=coupon]')).toBe(true)

  // It is not mended after all: nobody has to explain twice.
  await later.getByRole('group', { name: 'Did this fix it?' }).waitFor()
  await later.getByRole('button', { name: 'Not yet' }).click()
  await later.getByRole('textbox', { name: 'What is still wrong?' }).fill('Still empties')
  await later.getByRole('button', { name: 'Submit' }).click()
  await later.getByText('The team has been told').first().waitFor()

  await inbox.getByRole('link', { name: ref }).click()
  const thread = inbox.getByRole('list', { name: 'Thread' })
  await expect
    .poll(() => inbox.reload().then(() => thread.textContent()))
    .toContain('Still empties')
  expect(await thread.textContent()).toContain('Not yet')
  expect(await inbox.getByText('Reopened', { exact: true }).count()).toBe(1)

  // It has been answered: it does not ask again.
  await later.goto(`${shop.url}/checkout?release=2`)
  await later.waitForTimeout(1500)
  expect(await later.getByRole('button', { name: 'Not yet' }).count()).toBe(0)

  // A stranger sees nothing of it, and never reads the feed.
  const stranger = await (await browser.newContext()).newPage()
  const asked: string[] = []
  stranger.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await stranger.goto(`${shop.url}/checkout?release=2`)
  await stranger.waitForTimeout(1500)
  expect(asked).toContain('/feedback.json')
  expect(asked).not.toContain('/v1/notices.json')
  expect(await stranger.getByRole('region', { name: 'The coupon box' }).count()).toBe(0)
})

/** The notice is part of the page: the very next thing after the element it is about. */
const isBeside = (page: Page, anchor: string) =>
  page.evaluate(
    (selector) =>
      document.querySelector(selector)?.nextElementSibling?.localName === 'windchime-widget',
    anchor,
  )
