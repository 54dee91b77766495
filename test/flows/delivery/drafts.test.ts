import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { ResponseEntry } from '../../../src/model/entry.ts'
import { startDeliverySite } from '../../helpers/delivery-site.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'

const browser = shareBrowser()

const config = {
  privacy: { redact: ['email'] },
  prompts: [
    {
      id: 'two',
      questions: [
        { id: 'score', type: 'rating', style: 'stars', title: 'How was checkout?' },
        { id: 'why', type: 'comment', title: 'What went wrong?' },
      ],
    },
  ],
}

const openSite = async () => {
  const { url, endpoint } = await startDeliverySite({
    config,
    body: '<button data-windchime-open="two">Feedback</button>',
  })
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const visit = async () => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const sent = () =>
    [...endpoint.stored.values()].map((entry) => {
      const { answers, complete } = entry as ResponseEntry
      return { answers, complete }
    })
  return { url, endpoint, context, visit, sent }
}

const dialogOn = (page: Page) => page.getByRole('dialog')

const rate = async (page: Page) => {
  await page.getByRole('button', { name: 'Feedback' }).click()
  await dialogOn(page).getByRole('radio', { name: '2 stars' }).check({ force: true })
  await dialogOn(page).getByRole('button', { name: 'Next' }).click()
}

/** Keys of the answers under way that are on the disk. */
const drafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('windchime-default', 1)
        opening.onsuccess = () => {
          const database = opening.result
          const keys = database.transaction('rows').objectStore('rows').getAllKeys()
          keys.onsuccess = () => {
            database.close()
            resolve(keys.result.filter((key) => `${key}`.startsWith('entry-draft/')).length)
          }
        }
      }),
  )

test('an answer under way survives a reload, and is sent once, when it is submitted', async () => {
  const { visit, sent, url, endpoint } = await openSite()
  const page = await visit()
  await rate(page)
  const field = dialogOn(page).getByRole('textbox', { name: 'What went wrong?' })
  await field.fill('Coupon empties, write to ada@example.com')
  await expect.poll(() => drafts(page)).toBe(1)
  await page.waitForTimeout(500)
  await page.goto(url)
  await field.waitFor()
  expect(await field.inputValue()).toBe('Coupon empties, write to [email]')
  expect(endpoint.requests).toEqual([])
  await dialogOn(page).getByRole('button', { name: 'Submit' }).click()
  await dialogOn(page).getByText('Thank you.').waitFor()
  const whole = { answers: { score: 2, why: 'Coupon empties, write to [email]' }, complete: true }
  await expect.poll(sent).toEqual([whole])
  expect(await drafts(page)).toBe(0)
  await page.goto(url)
  await page.waitForTimeout(1000)
  expect(await dialogOn(page).count()).toBe(0)
  expect(sent()).toEqual([whole])
})

test('what was confirmed with "Next" goes out once, as incomplete, on "Close"', async () => {
  const { visit, sent } = await openSite()
  const page = await visit()
  await rate(page)
  await dialogOn(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(sent).toEqual([{ answers: { score: 2 }, complete: false }])
  await expect.poll(() => drafts(page)).toBe(0)
})

test('what was confirmed goes out once, as incomplete, when nobody came back for 30 minutes', async () => {
  const { visit, sent, endpoint, context } = await openSite()
  const page = await visit()
  await rate(page)
  await expect.poll(() => drafts(page)).toBe(1)
  await page.close()
  const soon = await visit()
  await soon.waitForTimeout(1000)
  expect(endpoint.requests).toEqual([])
  await soon.close()

  await context.clock.install({ time: Date.now() + 31 * 60_000 })
  const late = await visit()
  await expect.poll(sent).toEqual([{ answers: { score: 2 }, complete: false }])
  expect(await drafts(late)).toBe(0)
})

test('what was only typed, and closed, leaves nothing behind', async () => {
  const { visit, endpoint } = await openSite()
  const page = await visit()
  await page.getByRole('button', { name: 'Feedback' }).click()
  await dialogOn(page).getByRole('radio', { name: '2 stars' }).check({ force: true })
  await expect.poll(() => drafts(page)).toBe(1)
  await dialogOn(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => drafts(page)).toBe(0)
  expect(endpoint.requests).toEqual([])
})
