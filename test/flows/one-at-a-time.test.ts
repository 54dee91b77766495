import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const prompt = (id: string) => ({
  id,
  triggers: [{ event: id }],
  questions: [{ id: 'score', type: 'rating', title: `How was ${id}?` }],
})

const openPerson = async (quiet: object) => {
  const config = { version: 1, quiet, prompts: [prompt('lunch'), prompt('dinner')] }
  const url = await startSite({
    '/': hostPage('data-config="/feedback.json" data-endpoint="/v1/responses"'),
    '/feedback.json': JSON.stringify(config),
    '/v1/responses': (_, response) => void response.writeHead(204).end(),
  })
  const person = await browser.newContext()
  onTestFinished(() => person.close())
  const open = async () => {
    const tab = await person.newPage()
    await tab.goto(url)
    return tab
  }
  return { open, url }
}

const chatty = { betweenPromptsDays: 0, perVisit: 9 }

test('two tabs, one prompt: the second waits until the first is done', async () => {
  const { open } = await openPerson(chatty)
  const [first, second] = [await open(), await open()]
  await Promise.all(
    [first, second].map((tab) =>
      tab.evaluate('windchime("track", "lunch"), windchime("track", "dinner")'),
    ),
  )
  const shown = async () =>
    (await first.getByRole('dialog').count()) + (await second.getByRole('dialog').count())
  await expect.poll(shown).toBe(1)
  await first.waitForTimeout(2500)
  expect(await shown()).toBe(1)
})

test('the next page of a tab shows what waits, though the page before it never let go', async () => {
  const { open, url } = await openPerson(chatty)
  const tab = await open()
  await tab.evaluate('windchime("track", "lunch")')
  await tab.getByRole('dialog', { name: 'How was lunch?' }).waitFor()
  await tab.goto(url)
  await tab.evaluate('windchime("track", "dinner")')
  await tab.getByRole('dialog', { name: 'How was dinner?' }).waitFor({ timeout: 10_000 })
})

test('by itself, one prompt a visit and 14 days between two; by the person, always', async () => {
  const { open } = await openPerson({})
  const tab = await open()
  await tab.evaluate('windchime("track", "lunch")')
  await tab.getByRole('button', { name: 'Close' }).click()
  await tab.evaluate('windchime("track", "dinner")')
  await tab.waitForTimeout(1500)
  expect(await tab.getByRole('dialog').count()).toBe(0)
  const gates = (await tab.evaluate(
    'new Promise((done) => windchime("ready", (it) => done(it.explain("dinner"))))',
  )) as { gate: string; pass: boolean; nextAt?: string }[]
  const refusing = gates.filter(({ pass }) => !pass)
  expect(refusing.map(({ gate }) => gate)).toEqual(['quiet', 'visit', 'trigger'])
  const days = (Date.parse(`${refusing[0]?.nextAt}`) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(13.9)
  await tab.evaluate('windchime("show", "dinner"), 0')
  await tab.getByRole('dialog', { name: 'How was dinner?' }).waitFor()
})

test('nobody is asked while they type, and then they are', async () => {
  const { open } = await openPerson(chatty)
  const tab = await open()
  await tab.evaluate('document.body.append(document.createElement("textarea"))')
  await tab.locator('textarea').pressSequentially('I am wri')
  await tab.evaluate('windchime("track", "lunch")')
  await tab.locator('textarea').pressSequentially('ting a long sentence here', { delay: 60 })
  expect(await tab.getByRole('dialog').count()).toBe(0)
  await tab.getByRole('dialog').waitFor({ timeout: 10_000 })
  expect(await tab.evaluate('document.activeElement.localName')).toBe('textarea')
  await tab.locator('textarea').pressSequentially('!')
  expect(await tab.locator('textarea').inputValue()).toBe('I am writing a long sentence here!')
})
