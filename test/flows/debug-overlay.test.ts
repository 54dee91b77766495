import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundleOf } from '../helpers/npm-bundle.ts'
import { openPeoplesBrowser } from '../helpers/people.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, type Route, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const config = JSON.stringify({
  version: 1,
  prompts: [
    {
      id: 'after-order',
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      questions: [{ id: 'score', type: 'nps' }],
    },
    {
      id: 'elsewhere',
      triggers: [{ event: 'order.completed' }],
      pages: { include: ['/account/**'] },
      questions: [{ id: 'text', type: 'comment', title: 'Elsewhere?' }],
    },
    {
      id: 'later',
      triggers: [{ event: 'cart.left', delaySeconds: 600 }],
      questions: [{ id: 'text', type: 'comment', title: 'Why so soon?' }],
    },
    { id: 'broken', triggers: [{ event: 'x' }], questions: [{ id: 'score', type: 'npss' }] },
  ],
})

const tag = 'data-config="/feedback.json" data-endpoint="/v1/responses" data-debug'

const visit = async (
  how: BrowserContextOptions = {},
  routes: Readonly<Record<string, Route>> = {},
) => {
  const url = await startSite({
    '/': hostPage(tag, '<button>Buy</button>'),
    '/quiet': hostPage(tag.replace(' data-debug', '')),
    '/feedback.json': config,
    '/v1/responses': (_, response) => void response.writeHead(204).end(),
    ...routes,
  })
  const page = await browser.newPage(how)
  onTestFinished(() => page.close())
  return { page, url }
}

const overlayOf = (page: Page) => page.getByRole('region', { name: 'Windchime debug' })

const promptOf = (page: Page, id: string) =>
  overlayOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: id, exact: true }) })

const open = async (how?: BrowserContextOptions, routes?: Readonly<Record<string, Route>>) => {
  const { page, url } = await visit(how, routes)
  await page.goto(url)
  const prompt = promptOf(page, 'after-order')
  await prompt.waitFor()
  return { page, url, prompt, overlay: overlayOf(page) }
}

const violations = async (page: Page) => {
  await page.addScriptTag({ content: axe.source })
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const track = (page: Page, event: string, properties = {}) =>
  page.evaluate(`windchime('track', '${event}', ${JSON.stringify(properties)})`)

test('is there with data-debug only; without it not a byte of it is fetched', async () => {
  const { page, url } = await visit()
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto(`${url}/quiet`)
  await page.evaluate('windchime("show", "after-order"), 0')
  await page.getByRole('dialog').first().waitFor()
  expect(requests.filter((path) => path.includes('debug'))).toEqual([])
  await page.goto(url)
  await overlayOf(page).waitFor()
  expect(requests).toContain('/windchime-debug.js')
})

test('says why a prompt is asked or not, by the gates of explain(), as things happen', async () => {
  const { page, overlay, prompt } = await open()
  await prompt.getByText('Possible here: waits for event order.completed').waitFor()
  await promptOf(page, 'elsewhere').getByText('Not asked: not on the page /').waitFor()
  await prompt.getByText(/gates pass/).click()
  const wanted = '[{ event: order.completed, where: { event.total: { $gte: 20 } } }]'
  await prompt.getByRole('row', { name: `fail trigger ${wanted} nothing` }).waitFor()
  await prompt.getByRole('row', { name: 'pass visit 1 0' }).waitFor()

  await track(page, 'order.completed', { total: 42 })
  await page.getByRole('dialog').waitFor()
  await prompt.getByText('Shown at this moment').waitFor()
  await prompt.getByRole('row', { name: 'fail visit 1 1' }).waitFor()
  await prompt.getByRole('row', { name: /^fail frequency anything \{ asked: 1,/ }).waitFor()
  await overlay.getByText('order.completed { total: 42 }concerns after-order, elsewhere').waitFor()

  await page.getByRole('button', { name: 'Close' }).last().click()
  await prompt.getByText(/^Not asked: asked \d+ s ago, opens \d{4}-\d\d-\d\d \d\d:\d\d$/).waitFor()
})

test('counts down to a prompt that comes after a delay, and tells of one that is polite', async () => {
  const { page, overlay } = await open({}, { '/': hostPage(tag, '<dialog>Busy</dialog>') })
  await track(page, 'cart.left')
  await overlay.getByText(/later: its delay ends in 10 minutes, at \d\d:\d\d:\d\d/).waitFor()
  await page.evaluate("document.querySelector('dialog').showModal()")
  await track(page, 'order.completed', { total: 42 })
  await overlay
    .getByText(/after-order: waits until nothing is disturbed, for \d+ (minutes|s) at most/)
    .waitFor()
  await page.evaluate("document.querySelector('dialog').close()")
  await page.getByRole('dialog').waitFor()
  await expect.poll(() => overlay.getByText('nothing is disturbed').count()).toBe(0)
})

test('shows a prompt past its rules, which is never counted as asked', async () => {
  const { page, overlay, prompt } = await open()
  await overlay.getByRole('button', { name: 'Show now: after-order' }).click()
  await page.getByRole('radio', { name: '9', exact: true }).check()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await prompt.getByText(/gates pass/).click()
  const never = 'pass frequency anything { asked: 0, dismissed: 0 }'
  await prompt.getByRole('row', { name: never }).waitFor()
  await prompt.getByRole('row', { name: 'pass visit 1 0' }).waitFor()
})

test('lists what was reported, the newest first, with the page that explains it', async () => {
  const { page, overlay } = await open()
  const link = overlay.getByRole('link', { name: 'prompt-invalid' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toMatch(/errors\.md#prompt-invalid$/)
  expect(await promptOf(page, 'broken').count()).toBe(0)
  await page.evaluate('windchime("show", "nowhere"), 0')
  await overlay.getByRole('link', { name: 'prompt-unknown' }).waitFor()
  expect(await overlay.getByRole('link').allTextContents()).toEqual([
    'prompt-unknown',
    'prompt-invalid',
  ])
})

test('tells where the config is not to be had: it listens from the first moment on', async () => {
  const { page, url } = await visit(
    {},
    { '/feedback.json': (_, it) => void it.writeHead(404).end() },
  )
  await page.goto(url)
  await overlayOf(page).getByRole('link', { name: 'config-unreachable' }).waitFor()
})

test('by keyboard alone: takes no focus, folds up, moves, shows, gets focus back, closes', async () => {
  const { page, overlay } = await open()
  expect(await page.evaluate('document.activeElement.localName')).toBe('body')
  await page.getByRole('button', { name: 'Buy' }).focus()
  await page.keyboard.press('Tab')
  const fold = overlay.getByRole('button', { name: 'Windchime debug: 1 error' })
  const focused = 'document.activeElement.shadowRoot?.activeElement?.textContent'
  await expect.poll(() => page.evaluate(focused)).toBe('Windchime debug: 1 error')

  await page.keyboard.press('Enter')
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false')
  await page.reload()
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false')
  await fold.press('Space')
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true')

  const top = async () => (await overlay.boundingBox())?.y
  await overlay.getByRole('button', { name: 'Move up' }).press('Enter')
  await expect.poll(top).toBe(8)

  await overlay.getByRole('button', { name: 'Show now: after-order' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await expect
    .poll(() => page.evaluate('document.activeElement.localName'))
    .toBe('windchime-widget')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(focused)).toBe('Show now')

  await overlay.getByRole('button', { name: 'Close' }).press('Enter')
  await expect.poll(() => page.locator('windchime-debug').count()).toBe(0)
})

describe.each([360, 1280])('at %i px', (width) => {
  test.each(['light', 'dark'] as const)(
    '%s: axe finds nothing, nothing sticks out',
    async (scheme) => {
      const { page, overlay, prompt } = await open({
        viewport: { width, height: 800 },
        colorScheme: scheme,
      })
      await prompt.getByText(/gates pass/).click()
      await track(page, 'order.completed', { total: 42 })
      await page.getByRole('dialog').waitFor()
      await overlay.getByText('concerns after-order').waitFor()
      expect(await violations(page)).toEqual([])
      const box = await overlay.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      expect(await overlay.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    },
  )
})

test('works under a strict CSP with trusted types, without a violation', async () => {
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-n1' 'strict-dynamic'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  const { page, overlay } = await open(
    {},
    {
      '/': (_, response) => {
        response.writeHead(200, {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy,
        })
        response.end(`<!doctype html><html lang="en"><title>Strict</title>
        <script nonce="n1">
          window.violations = []
          document.addEventListener('securitypolicyviolation', (event) => {
            violations.push(event.violatedDirective + ' ' + event.blockedURI)
          })
        </script>
        <script nonce="n1" async src="/windchime.js" ${tag}></script>
        <body><h1>Strict</h1></body></html>`)
      },
    },
  )
  await overlay.getByRole('button', { name: 'Move up' }).click()
  await overlay.getByRole('button', { name: 'Show now: after-order' }).click()
  await page.getByRole('dialog').waitFor()
  const position = 'getComputedStyle(document.querySelector("windchime-debug")).position'
  expect(await page.evaluate(position)).toBe('fixed')
  expect(await page.evaluate('window.violations')).toEqual([])
})

describe('npm', () => {
  const start = async (entry: 'index' | 'headless', debug: boolean) => {
    const { page, url } = await visit(
      {},
      { '/': '<!doctype html><html lang="en"><title>App</title>' },
    )
    await page.goto(url)
    await page.addScriptTag({ content: await bundleOf(entry, 'app') })
    return page.evaluate(`(async () => {
      const told = []
      const onError = ({ code }) => told.push(code)
      const client = { config: ${config}, endpoint: '/v1/responses', debug: ${debug}, onError }
      window.feedback = app.createFeedback(client)
      await feedback.ready()
      const drawn = document.querySelectorAll('windchime-debug').length
      return { drawn, told, gates: feedback.explain('later').length }
    })()`)
  }

  test('the option does what the attribute does', async () => {
    expect(await start('index', true)).toEqual({ drawn: 1, told: ['prompt-invalid'], gates: 11 })
    expect(await start('index', false)).toEqual({ drawn: 0, told: ['prompt-invalid'], gates: 11 })
  })

  test('headless has no overlay: it says so, and goes on', async () => {
    const told = ['code-unreachable', 'prompt-invalid']
    expect(await start('headless', true)).toEqual({ drawn: 0, told, gates: 11 })
  })
})

test('keeps no page from the back-forward cache, and goes on when it is back', async () => {
  const { url } = await visit()
  const page = await (await openPeoplesBrowser()).newPage()
  await page.goto(url)
  await promptOf(page, 'after-order').waitFor()
  await page.evaluate('window.before = true')
  await page.goto(`${url}/feedback.json`)
  await page.evaluate('void history.back()')
  await expect.poll(() => page.evaluate('window.before')).toBe(true)
  await track(page, 'order.completed', { total: 42 })
  await overlayOf(page).getByText('concerns after-order').waitFor()
})

test('destroy takes it away for good, whatever happens then', async () => {
  const { page } = await open()
  await page.evaluate('windchime("ready", (it) => it.destroy())')
  await expect.poll(() => page.locator('windchime-debug').count()).toBe(0)
  await track(page, 'order.completed', { total: 42 })
  await page.evaluate('history.pushState({}, "", "/elsewhere")')
  await page.waitForTimeout(1200)
  expect(await page.locator('windchime-debug').count()).toBe(0)
})

test('destroyed before it came, it never comes', async () => {
  const gone = "<script>windchime('destroy')</script>"
  const { page, url } = await visit({}, { '/': hostPage(tag, gone) })
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('windchime-debug').count()).toBe(0)
})
