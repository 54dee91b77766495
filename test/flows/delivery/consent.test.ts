import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { type Behaviour, ok, okSaying, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { call, openVisitor, pending, rowsOf } from './visitor.ts'

const browser = shareBrowser()

/** What a page can find on its device, whoever put it there. */
const foundBy = async (page: Page) => ({
  rows: Object.keys(await rowsOf(page)),
  ...(await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))),
})

const nothing = { rows: [], local: [], session: [], caches: [], cookies: '' }

/** Holds the next answer back until the test says so. */
const holdBack = (behaviour: Behaviour) => {
  let answerNow = () => {}
  const asked = new Promise<void>((resolve) => {
    answerNow = resolve
  })
  const late: Behaviour = {
    answer: async (exchange) => {
      await asked
      await behaviour.answer(exchange)
    },
  }
  return { late, answerNow: () => answerNow() }
}

/** Wants each entry again. */
const onceMore: Behaviour = okSaying((entries) => ({
  results: entries.map(({ id }) => ({ id, status: 'retry', afterSeconds: 1 })),
}))

describe('consent withdrawn mid-send', () => {
  test.each([
    ['in the tab that sends', 'it is stored', ok],
    ['in the other tab', 'it is stored', ok],
    ['in the other tab', 'try again later', status(503)],
    ['in the other tab', 'send this one again', onceMore],
    ['in the other tab', 'it is refused', status(400)],
  ])(
    '%s: within a second both tabs hold nothing, and nothing comes back with the answer: %s',
    async (where, _, answer) => {
      const { url, endpoint } = await startDeliverySite()
      const { late, answerNow } = holdBack(answer)
      endpoint.next(late)
      const { open, troubles } = await openVisitor(browser)
      const sending = await open(url)
      const { id } = await submit(sending, 'I changed my mind')
      await endpoint.arrived(1)
      const other = await open(url)
      expect([await pending(sending), await pending(other)]).toEqual([1, 1])

      const state = () =>
        Promise.all([foundBy(sending), foundBy(other), pending(sending), pending(other)])
      const gone = [nothing, nothing, 0, 0]
      await call(where === 'in the other tab' ? other : sending, 'consent', 'denied')
      await expect.poll(state, { timeout: 1000, interval: 50 }).toEqual(gone)

      answerNow()
      for (let times = 0; times < 5; times += 1) {
        await sending.waitForTimeout(100)
        expect(await state()).toEqual(gone)
      }

      // Granted again, that answer is still forgotten.
      for (const page of [sending, other]) await call(page, 'consent', 'granted')
      await submit(sending, 'About something else')
      await expect.poll(() => pending(sending)).toBe(0)
      const kept = Object.keys(await rowsOf(sending)).filter((key) => key.includes(id))
      expect([kept, endpoint.copies(id), troubles]).toEqual([[], 1, []])
    },
  )
})

test.each([
  ['it is stored', ok],
  ['send this one again', onceMore],
  ['it is refused', status(400)],
])('forget() mid-send: nothing of the entry comes back with the answer: %s', async (_, answer) => {
  const { url, endpoint } = await startDeliverySite()
  const { late, answerNow } = holdBack(answer)
  endpoint.next(late)
  const page = await (await openVisitor(browser)).open(url)
  const { id } = await submit(page, 'Never mind')
  await endpoint.arrived(1)
  await call(page, 'forget')
  await expect.poll(() => pending(page)).toBe(0)
  answerNow()
  // What comes next is sent when the answer has been dealt with.
  await submit(page, 'About something else')
  await expect.poll(() => pending(page)).toBe(0)
  const kept = Object.keys(await rowsOf(page)).filter((key) => key.includes(id))
  expect([kept, endpoint.copies(id), endpoint.requests.length]).toEqual([[], 1, 2])
})

describe.each(['pending', 'denied'])('consent %s', (consent) => {
  const visit = async () => {
    const site = await startDeliverySite({
      tag: `data-consent="${consent}"`,
      body: '<button data-windchime-open="any">Tell us</button>',
    })
    const visitor = await openVisitor(browser)
    return { ...site, ...visitor, page: await visitor.open(site.url) }
  }

  const nothingWritten = async (page: Page) => {
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    expect(await foundBy(page)).toEqual(nothing)
  }

  const tell = async (page: Page, text: string) => {
    await page.getByRole('button', { name: 'Tell us' }).click()
    await page.getByRole('textbox', { name: 'Any thoughts?' }).fill(text)
    await page.getByRole('button', { name: 'Submit' }).click()
  }

  test('nothing is written to the device, and what the person opens is sent directly', async () => {
    const { url, endpoint, page, troubles } = await visit()
    await nothingWritten(page)
    await tell(page, 'Without a trace')
    await page.getByText('Thank you.').first().waitFor()
    expect([...endpoint.stored.values()]).toMatchObject([{ answers: { text: 'Without a trace' } }])
    const { durable } = await submit(page, 'By the form')
    expect([durable, endpoint.stored.size, await pending(page)]).toEqual([false, 2, 0])
    await nothingWritten(page)
    await page.goto(url)
    expect(await pending(page)).toBe(0)
    await nothingWritten(page)
    expect(troubles).toEqual([])
  })

  test('and the endpoint down, nobody says thanks and nothing is written either', async () => {
    const { endpoint, page } = await visit()
    endpoint.always(status(503))
    await tell(page, 'Do not lose this')
    await page.getByText('Not saved yet').first().waitFor()
    expect(await page.getByRole('textbox', { name: 'Any thoughts?' }).inputValue()).toBe(
      'Do not lose this',
    )
    await nothingWritten(page)
    endpoint.always(ok)
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Thank you.').first().waitFor()
    expect(endpoint.stored.size).toBe(1)
    await nothingWritten(page)
  })
})
