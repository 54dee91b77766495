import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { noStorage } from '../helpers/no-storage.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, type Route, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const config = JSON.stringify({
  version: 1,
  prompts: [
    {
      id: 'any',
      questions: [{ id: 'text', type: 'comment', title: 'What is on your mind?' }],
    },
  ],
})

const body = `<input aria-label="Name"><button id="work">Work</button><output></output>
<script>document.getElementById('work').onclick = () => { document.querySelector('output').textContent = 'done' }</script>`

/** A host's page, and everything that went wrong on it. */
const visit = async (routes: Readonly<Record<string, Route>>, before?: (page: Page) => unknown) => {
  const url = await startSite({
    '/': hostPage('data-config="/feedback.json" data-endpoint="/v1/responses"', body),
    '/v1/responses': (_, response) => void response.writeHead(503).end(),
    ...routes,
  })
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    // A failed request is the browser's own line, whoever asked.
    if (!message.text().startsWith('Failed to load resource')) troubles.push(message.text())
  })
  await before?.(page)
  await page.goto(url)
  return { page, troubles }
}

const expectUnharmed = async (page: Page, troubles: readonly string[]) => {
  await page.evaluate(
    'windchime("track", "order.completed", { total: 1 }); windchime("nonsense", 1)',
  )
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('button', { name: 'Work' }).click()
  expect(await page.getByRole('status').textContent()).toBe('done')
  await page.waitForTimeout(500)
  expect(troubles).toEqual([])
}

describe('the page keeps working, silently, when the config', () => {
  test.each<[string, Route]>([
    ['is missing', (_, response) => void response.writeHead(404).end('no')],
    ['is not JSON', '{ "version": 1, '],
    ['is a page of somebody else', '<!doctype html><title>Log in</title>'],
    ['is nothing we know', 'null'],
    ['has nothing but broken prompts', '{"version":1,"prompts":[{"id":1},null,{"questions":{}}]}'],
    [
      'breaks off',
      (_, response) =>
        response.writeHead(200, { 'Content-Length': '99' }).write('{', () => response.destroy()),
    ],
  ])('%s', async (_, feedback) => {
    const { page, troubles } = await visit({ '/feedback.json': feedback })
    await expectUnharmed(page, troubles)
  })

  test('is slow: what was asked meanwhile happens when it is there', async () => {
    const { page, troubles } = await visit({
      '/feedback.json': (_, response) => {
        setTimeout(() => response.end(config), 2000)
      },
    })
    await page.evaluate('void windchime("show", "any")')
    await expectUnharmed(page, troubles)
    await page.getByRole('dialog', { name: 'What is on your mind?' }).waitFor()
  })
})

describe('with storage refused', () => {
  const refusals: [string, () => void][] = [
    ['by an error', noStorage.throwing],
    ['by silence', noStorage.hanging],
    ['altogether', noStorage.absent],
  ]

  test.each(refusals)(
    '%s, the page keeps working and an answer still goes out',
    async (_, refuse) => {
      const arrived: string[] = []
      const { page, troubles } = await visit(
        {
          '/feedback.json': config,
          '/v1/responses': (request, response) => {
            request.on('data', (chunk) => arrived.push(String(chunk)))
            request.on('end', () => response.writeHead(204).end())
          },
        },
        (page) => page.addInitScript(refuse),
      )
      await expectUnharmed(page, troubles)
      await page.evaluate('void windchime("show", "any")')
      await page.getByRole('textbox', { name: 'What is on your mind?' }).fill('No disk here')
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByText('Thank you.').first().waitFor()
      expect(arrived.join()).toContain('No disk here')
      expect(troubles).toEqual([])
    },
  )

  test('and the endpoint down, nobody says thanks: the words stay, and the form says so', async () => {
    const { page } = await visit({ '/feedback.json': config }, (page) =>
      page.addInitScript(refusals[0]?.[1] ?? (() => {})),
    )
    await page.evaluate('void windchime("show", "any")')
    const words = page.getByRole('textbox', { name: 'What is on your mind?' })
    await words.fill('Do not lose this')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Not saved yet').first().waitFor()
    expect(await words.inputValue()).toBe('Do not lose this')
    expect(await page.getByText('Thank you.').count()).toBe(0)
  })
})
