import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { type Route, startSite } from '../../helpers/site.ts'
import { createTeam } from './team.ts'

/** The browser's own dialog is answered with this page. */
const browser = shareBrowser('--auto-accept-this-tab-capture')

const options = ['red', 'green'].map((id) => ({ id, label: id }))

const config = JSON.stringify({
  version: 1,
  endpoint: '/v1/responses',
  followUp: { feed: '/v1/notices.json', pollMinutes: 0 },
  theme: { accent: '#7a1fa2', radius: 4, position: 'bottom-start' },
  prompts: [
    {
      id: 'all',
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      questions: [
        { id: 'score', type: 'rating', title: 'How was it?' },
        { id: 'why', type: 'comment', title: 'What is wrong?', screenshot: true },
        { id: 'which', type: 'choice', title: 'Which?', options, other: true },
        { id: 'who', type: 'contact', title: 'Who are you?' },
        { id: 'rows', type: 'rating', title: 'And these?', items: options },
      ],
    },
  ],
})

const policy = [
  "default-src 'none'",
  "script-src 'nonce-n1' 'strict-dynamic'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'report-uri /csp',
].join('; ')

const host = (scripts: string) => `<!doctype html><html lang="en"><head><title>Strict</title>
  <link rel="stylesheet" href="/host.css"><script nonce="n1">
    window.violations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.violatedDirective + ' ' + event.blockedURI)
    })
    window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }
  </script>
  <script nonce="n1" async src="${scripts}/windchime.js" data-config="/feedback.json"></script></head>
  <body><h1>Strict</h1><div id="block"></div><p data-feedback="coupon">Coupon</p></body></html>`

const answered =
  (type: string, body: string, headers: object = {}): Route =>
  (_, response) =>
    void response.writeHead(200, { 'Content-Type': type, ...headers }).end(body)

const open = async () => {
  // Its files are on another origin than the page.
  const scripts = await startSite({})
  const team = createTeam({ place: { anchor: '[data-feedback=coupon]' } })
  const reports: string[] = []
  const url = await startSite({
    '/': answered('text/html; charset=utf-8', host(scripts), { 'Content-Security-Policy': policy }),
    '/host.css': answered('text/css', '#block { height: 100px; background: rgb(0, 160, 80) }'),
    '/feedback.json': config,
    '/favicon.ico': answered('image/x-icon', ''),
    '/csp': (request, response) => {
      request.on('data', (chunk) => reports.push(String(chunk)))
      request.on('end', () => response.writeHead(204).end())
    },
    ...team.routes,
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  onTestFinished(() => page.close())
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  await page.goto(url)
  return { page, team, reports, said }
}

const violations = (page: Page) => page.evaluate<string[]>('window.violations')

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** How much of a part of the picture in the editor has this colour, from 0 to 1. */
const greenIn = (page: Page) =>
  page.getByRole('application', { name: 'Screenshot' }).evaluate((canvas: HTMLCanvasElement) => {
    const by = canvas.width / innerWidth
    const { left, top, width, height } = (
      document.querySelector('#block') as Element
    ).getBoundingClientRect()
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
      ...([left, top, width, height].map((side) => Math.floor(side * by)) as [
        number,
        number,
        number,
        number,
      ]),
    )
    const pixels = Array.from({ length: data.length / 4 }, (_, at) => data.subarray(at * 4))
    const green = pixels.filter(
      ([r = 255, g = 0, b = 255]) => r < 40 && g > 130 && g < 190 && b < 120,
    )
    return green.length / pixels.length
  })

const styleOf = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)

test('under a strict policy everything works, from a trigger to a confirmed fix, without a violation', async () => {
  const { page, team, reports, said } = await open()
  await page.evaluate('windchime("track", "order.completed", { total: 42 })')
  const card = page.getByRole('dialog', { name: 'How was it?' })
  await card.waitFor()
  expect((await card.boundingBox())?.x).toBe(24)
  expect(await styleOf(page, '.card', 'border-top-left-radius')).toBe('4px')
  expect(await styleOf(page, 'button.primary', 'background-color')).toBe('rgb(122, 31, 162)')
  await page.getByRole('radio', { name: '2 stars' }).click()
  await press(page, 'Next')

  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('The block is green')
  await press(page, 'Add a screenshot')
  await press(page, 'Take the screenshot')
  await page.getByRole('application', { name: 'Screenshot' }).waitFor()
  expect(await greenIn(page)).toBeGreaterThan(0.9)
  expect(await styleOf(page, '.stage', 'position')).toBe('relative')
  await press(page, 'Keep')
  await page.getByRole('img', { name: 'Screenshot' }).waitFor()
  await press(page, 'Next')

  await page.getByRole('radio', { name: 'green' }).click()
  expect(await styleOf(page, '.options', 'display')).toBe('grid')
  await press(page, 'Next')
  await page.getByRole('textbox', { name: 'Who are you?' }).fill('ada@example.com')
  await page.getByRole('checkbox').check()
  await press(page, 'Next')
  await page.getByRole('group', { name: 'red' }).getByRole('radio', { name: '5 stars' }).click()
  await press(page, 'Submit')
  await page.getByRole('heading', { name: 'Thank you.' }).waitFor()

  await expect.poll(() => team.responses().length).toBe(1)
  expect(team.responses()[0]).toMatchObject({
    answers: {
      score: 2,
      why: 'The block is green',
      which: 'green',
      who: { email: 'ada@example.com', consent: true },
      rows: { red: 5 },
    },
    attachments: [{ question: 'why', type: 'image/jpeg' }],
  })
  expect(await violations(page)).toEqual([])

  // The next time, there is news for this customer, beside what it is about.
  team.publish()
  await page.reload()
  await page.getByRole('region', { name: 'The coupon box keeps your code' }).waitFor()
  expect(await styleOf(page, '.badge', 'display')).toBe('inline-block')
  await press(page, 'Yes')
  await page.getByText('The team has been told.').first().waitFor()
  const confirmation = { kind: 'confirmation', notice: 'n1', answer: 'yes' }
  await expect.poll(() => team.entries().at(-1)).toMatchObject(confirmation)

  expect(await violations(page)).toEqual([])
  expect(reports).toEqual([])
  expect(said).toEqual([])
})

test('what is against the policy is seen in all three places', async () => {
  const { page, reports, said } = await open()
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'h1 { color: red }'
    document.head.append(style)
  })
  await expect.poll(() => violations(page)).toEqual(['style-src-elem inline'])
  await expect.poll(() => reports.join()).toContain('style-src')
  expect(said.join()).toContain('Content Security Policy')
})
