import type { ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, type Route, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const config = JSON.stringify({
  version: 1,
  endpoint: '/v1/responses',
  prompts: [
    {
      id: 'after-order',
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      pages: { include: ['/'] },
      questions: [{ id: 'score', type: 'nps' }],
    },
    {
      id: 'elsewhere',
      triggers: [{ event: 'order.completed' }],
      pages: { include: ['/account/**'] },
      questions: [{ id: 'text', type: 'comment', title: 'Elsewhere?' }],
    },
  ],
})

const taken =
  (arrived: string[]): Route =>
  (request, response) => {
    request.on('data', (chunk) => arrived.push(String(chunk)))
    request.on('end', () => response.writeHead(204).end())
  }

const visit = async (url: string) => {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  await page.goto(url)
  return { page, requests, said }
}

const npsName = 'How likely are you to recommend us to a friend or colleague?'

test('fetches one script and the config, and no more, where no prompt is possible', async () => {
  const url = await startSite({
    '/far': hostPage('data-config="/feedback.json"'),
    '/feedback.json': config,
  })
  const { page, requests } = await visit(`${url}/far`)
  await page.waitForTimeout(1000)
  expect(requests.filter((path) => path !== '/far' && path !== '/favicon.ico').sort()).toEqual([
    '/feedback.json',
    '/windchime.js',
  ])
})

test('does what was asked before it came, in order, and hands over the client', async () => {
  const arrived: string[] = []
  const url = await startSite({
    '/': hostPage(
      'data-config="/feedback.json" data-release="2026.11.3" data-locale="en"',
      `<script>
        windchime('on', 'shown', function ({ prompt }) { window.shown = prompt })
        windchime('track', 'order.completed', { total: 5 })
        windchime('track', 'order.completed', { total: 42 })
        windchime('ready', function (feedback) { window.gates = feedback.explain('after-order') })
      </script>`,
    ),
    '/feedback.json': config,
    '/v1/responses': taken(arrived),
  })
  const { page, said } = await visit(url)
  await page.getByRole('dialog', { name: npsName }).waitFor()
  expect(await page.evaluate('window.shown')).toBe('after-order')
  expect(await page.evaluate('window.gates.length')).toBe(11)
  await page.getByRole('radio', { name: '9', exact: true }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Thank you.').first().waitFor()
  await expect.poll(() => arrived.length).toBe(1)
  const { entries } = JSON.parse(`${arrived[0]}`)
  expect(entries).toMatchObject([
    {
      kind: 'response',
      prompt: 'after-order',
      answers: { score: 9 },
      complete: true,
      asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
      locale: 'en',
      release: '2026.11.3',
      page: { url: `${url}/`, title: 'Host' },
      sdk: expect.stringMatching(/^windchime\/\d/),
    },
  ])
  expect(entries[0].claim.h).toMatch(/^[\w-]{43}$/)
  expect(entries[0].ref).toMatch(/^R-[0-9A-Z]{7}$/)
  expect(said).toEqual([])
})

test('a second copy of the script does nothing, and says so under data-debug', async () => {
  const url = await startSite({
    '/': hostPage(
      'data-config="/feedback.json"',
      '<script src="/windchime.js" data-config="/feedback.json" data-debug></script>',
    ),
    '/feedback.json': config,
  })
  const { page, requests, said } = await visit(url)
  await page.evaluate('windchime("show", "after-order"), 0')
  await page.getByRole('dialog').first().waitFor()
  expect(await page.locator('windchime-widget').count()).toBe(1)
  expect(requests.filter((path) => path === '/feedback.json')).toHaveLength(1)
  // Whichever came second.
  expect(said.length).toBeLessThanOrEqual(1)
})

test('an element opens the prompt that it names; focus goes there, and back', async () => {
  const url = await startSite({
    '/': hostPage(
      'data-config="/feedback.json"',
      '<button data-windchime-open="elsewhere">Tell us</button>',
    ),
    '/feedback.json': config,
  })
  const { page } = await visit(url)
  await page.getByRole('button', { name: 'Tell us' }).click()
  const words = page.getByRole('textbox', { name: 'Elsewhere?' })
  await words.waitFor()
  const inside = 'document.activeElement.localName'
  await expect.poll(() => page.evaluate(inside)).toBe('windchime-widget')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Tell us')
})

test('destroy leaves no node behind, and answers that are stored stay', async () => {
  const url = await startSite({
    '/': hostPage('data-config="/feedback.json"'),
    '/feedback.json': config,
    '/v1/responses': (_, response: ServerResponse) => void response.writeHead(503).end(),
  })
  const { page, said } = await visit(url)
  await page.evaluate('windchime("show", "after-order"), 0')
  await page.getByRole('radio', { name: '0, Not at all likely' }).press('Space')
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Thank you.').first().waitFor()
  await page.evaluate('windchime("ready", (it) => it.destroy())')
  await expect.poll(() => page.locator('windchime-widget').count()).toBe(0)
  await page.reload()
  const pending = 'new Promise((done) => windchime("ready", (it) => done(it.$pending.get())))'
  expect(await page.evaluate(pending)).toBe(1)
  expect(said.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([])
})
