import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { startCollector } from '../../examples/collector/collector.ts'
import { startShop } from '../../examples/shop/shop.ts'
import { newFolder } from '../helpers/running-example.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { storedRows } from '../helpers/stored-rows.ts'
import { answer, order } from './steps.ts'

const browser = shareBrowser()
const teamToken = 'team-secret'

/** The shop, its collector, and a customer who has said what went wrong. */
const aCustomer = async () => {
  const collector = await startCollector({ port: 0, dataDir: newFolder(), teamToken })
  onTestFinished(collector.close)
  const shop = await startShop({ port: 0, collectorUrl: collector.url, sdkDir: 'dist' })
  onTestFinished(shop.close)
  const person = await browser.newContext({ reducedMotion: 'reduce' })
  onTestFinished(() => person.close())
  const tab = await person.newPage()
  await order(tab, shop.url)
  const ref = await answer(tab, 'Coupon empties when I rotate')
  const headers = { Authorization: `Bearer ${teamToken}`, 'Content-Type': 'application/json' }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(collector.url + path, { ...init, headers })
  const thread = async () => (await ask(`/v1/threads/${ref}`)).json()
  await expect.poll(async () => (await ask(`/v1/threads/${ref}`)).status).toBe(200)
  return {
    ref,
    tab,
    thread,
    status: async () => (await ask(`/v1/threads/${ref}`)).status,
    publish: async (notice: object) => {
      const body = JSON.stringify({ kind: 'update', to: { responses: [ref] }, ...notice })
      const response = await ask('/v1/notices', { method: 'POST', body })
      if (!response.ok) throw new Error(await response.text())
    },
    /** A page that has read the feed. */
    arrive: async (path = '/') => {
      const read = tab.waitForResponse((response) => response.url().includes('notices.json'))
      await tab.goto(shop.url + path)
      await read
    },
  }
}

const open = (tab: Page) => tab.evaluate("windchime('openHistory')")
const panelOf = (tab: Page) => tab.getByRole('region', { name: 'Your feedback' })
const unread = (tab: Page) =>
  tab.evaluate(
    'new Promise((done) => windchime("ready", (feedback) => done(feedback.$unread.get())))',
  )

const fixed = {
  status: 'fixed',
  text: { en: { title: 'The coupon box keeps your code', body: 'Turning it no longer matters.' } },
  by: 'Mei',
  url: 'https://news.example/coupon',
}

test('it tells what became of it, in their own words, and is read then', {
  timeout: 60_000,
}, async () => {
  const { ref, tab, publish, arrive } = await aCustomer()
  await publish({ status: 'planned', text: { en: { title: 'We look into it' } } })
  await publish(fixed)
  await arrive()
  // One of the two may have come as a toast by now.
  await expect.poll(() => unread(tab)).toBeGreaterThan(0)
  await open(tab)
  const panel = panelOf(tab)
  await panel.getByText('You sent 1, 1 is fixed').waitFor()
  const thread = panel.getByRole('article', { name: ref })
  expect(await thread.getByRole('blockquote').textContent()).toBe('Coupon empties when I rotate')
  const steps = thread.getByRole('listitem')
  await steps.nth(2).waitFor()
  expect(await steps.allTextContents()).toEqual([
    expect.stringMatching(/^Sent .*\d{4}$/),
    expect.stringMatching(/^Planned .*New.*We look into it/),
    expect.stringMatching(/^Fixed .*keeps your code.*— Mei.*Read more \(news\.example\)/),
  ])
  expect(await steps.nth(2).locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/)
  await expect.poll(() => unread(tab)).toBe(0)

  // It helped: said here, it is known to the team.
  await thread.getByRole('button', { name: 'Yes' }).click()
  await thread.getByText('The team has been told').waitFor()
  await steps.getByText('Confirmed').waitFor()
  await arrive()
  await open(tab)
  await panel.getByText('Confirmed').first().waitFor()
  expect(await panel.getByText('New', { exact: true }).count()).toBe(0)
  expect(await panel.getByRole('button', { name: 'Yes' }).count()).toBe(0)
})

test('it is opened and closed by keyboard alone, and focus comes back', async () => {
  const { tab, arrive } = await aCustomer()
  await arrive()
  await tab.evaluate(`(() => {
    const link = document.createElement('button')
    link.textContent = 'What became of it'
    link.onclick = () => windchime('openHistory')
    document.body.prepend(link)
  })()`)
  const link = tab.getByRole('button', { name: 'What became of it' })
  await link.focus()
  await tab.keyboard.press('Enter')
  await panelOf(tab).waitFor()
  const focused = () => panelOf(tab).evaluate((it) => it.matches(':focus-within, :focus'))
  await expect.poll(focused).toBe(true)
  await tab.keyboard.press('Tab')
  expect(await focused()).toBe(true)
  await tab.keyboard.press('Escape')
  await expect.poll(() => panelOf(tab).count()).toBe(0)
  expect(await link.evaluate((it) => it === document.activeElement)).toBe(true)

  // Open again: nothing comes by itself over it.
  await tab.keyboard.press('Enter')
  await panelOf(tab).waitFor()
  await tab.evaluate("windchime('track', 'order.completed', { orderId: 'o2' })")
  await tab.waitForTimeout(1000)
  expect(await panelOf(tab).count()).toBe(1)
  expect(await tab.getByRole('dialog').count()).toBe(0)

  // Focus outside: Escape is the page's.
  await expect.poll(focused).toBe(true)
  await link.focus()
  await tab.keyboard.press('Escape')
  expect(await panelOf(tab).count()).toBe(1)
})

test('a reply, and what is still wrong, reach the team', { timeout: 60_000 }, async () => {
  const { tab, thread, publish, arrive } = await aCustomer()
  await publish({ kind: 'question', text: { en: { title: 'Which phone do you use?' } } })
  await arrive()
  await open(tab)
  const panel = panelOf(tab)
  await panel.getByLabel('Your reply').fill('An old one')
  await panel.getByRole('button', { name: 'Send' }).click()
  await panel.getByText('The team has been told').waitFor()
  await expect.poll(async () => (await thread()).replies).toMatchObject([{ text: 'An old one' }])
  await panel.getByRole('listitem').getByText('You replied').waitFor()
  expect(await panel.getByLabel('Your reply').count()).toBe(0)

  await publish(fixed)
  await arrive()
  await open(tab)
  await panel.getByRole('button', { name: 'Not yet' }).click()
  await panel.getByLabel('What is still wrong?').fill('Still empties')
  await panel.getByRole('button', { name: 'Send' }).click()
  await expect
    .poll(async () => (await thread()).confirmations)
    .toMatchObject([{ answer: 'no', comment: 'Still empties' }])
  await panel.getByText('Reopened').first().waitFor()
})

test('what is deleted is gone here and at the company', { timeout: 60_000 }, async () => {
  const { ref, tab, status, arrive } = await aCustomer()
  await arrive()
  await open(tab)
  const panel = panelOf(tab)
  await panel.getByRole('button', { name: 'Delete mine' }).click()
  const sure = panel.getByRole('group', { name: 'Delete here and at the company?' })
  await sure.getByRole('button', { name: 'Cancel' }).press('Enter')
  expect(await sure.count()).toBe(0)
  await panel.getByRole('button', { name: 'Delete mine' }).press('Enter')
  await sure.getByRole('button', { name: 'Delete mine' }).press('Enter')
  await panel.getByText('Nothing sent from this device yet.').waitFor()
  expect(await panel.evaluate((it) => it.matches(':focus'))).toBe(true)
  await tab.getByRole('status').getByText(`${ref} is deleted.`).waitFor()
  await expect.poll(status).toBe(404)
  expect(Object.keys(await storedRows(tab)).filter((key) => key.startsWith('thread/'))).toEqual([])
})

test('the export holds what they see, and no secret', async () => {
  const { ref, tab, publish, arrive } = await aCustomer()
  await publish(fixed)
  await arrive()
  await open(tab)
  await panelOf(tab).getByText('Fixed').first().waitFor()
  const coming = tab.waitForEvent('download')
  await panelOf(tab).getByRole('button', { name: 'Export as JSON' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('your-feedback.json')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  expect(JSON.parse(text)).toMatchObject([
    { ref, words: 'Coupon empties when I rotate', steps: [{ state: 'sent' }, { state: 'fixed' }] },
  ])
  expect(text).not.toMatch(/secret|proof|claim/)
})

test('what they wish to hear holds after a reload', { timeout: 60_000 }, async () => {
  const { tab, publish, arrive } = await aCustomer()
  await arrive()
  await open(tab)
  const names = ['Tell me about this', 'Show me news about my feedback', 'Ask me questions']
  for (const name of names) await panelOf(tab).getByRole('checkbox', { name }).uncheck()
  const rows = () => storedRows(tab)
  await expect.poll(rows).toMatchObject({
    preferences: { noNotices: true },
    ledger: { quiet: { perVisit: 0 } },
  })
  await publish(fixed)
  await arrive()
  await tab.waitForTimeout(1500)
  expect(await tab.getByRole('region', { name: 'The coupon box' }).count()).toBe(0)
  await open(tab)
  for (const name of names) {
    const box = panelOf(tab).getByRole('checkbox', { name })
    await expect.poll(() => box.isChecked()).toBe(false)
  }
  await panelOf(tab).getByRole('button', { name: 'Close' }).click()
  await tab.evaluate("windchime('track', 'order.completed', { orderId: 'o2' })")
  await tab.waitForTimeout(1000)
  expect(await tab.getByRole('dialog').count()).toBe(0)
})
