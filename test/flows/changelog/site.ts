import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type Route, startSite } from '../../helpers/site.ts'

const policy = [
  "default-src 'none'",
  "script-src 'nonce-n1' 'strict-dynamic'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ')

const watching = `
window.troubles = []
window.shifts = []
window.failures = []
addEventListener('error', ({ message }) => troubles.push('thrown: ' + message))
addEventListener('unhandledrejection', ({ reason }) => troubles.push('unhandled: ' + reason))
addEventListener('securitypolicyviolation', (event) => troubles.push(event.violatedDirective))
addEventListener('windchime-changelog-error', ({ detail }) => failures.push(String(detail)))
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shifts.push(value)
}).observe({ type: 'layout-shift', buffered: true })`

/** A host's page under a strict policy, with something below the list that must not move. */
export const page = (list: string, html = 'lang="en"') => `<!doctype html><html ${html}>
<head><meta charset="utf-8"><title>Changes</title>
<script nonce="n1" type="module" src="/changelog.js"></script></head>
<body><main><h1>Changes</h1><h2>You said, we did</h2>${list}<p>Below</p></main></body></html>`

export const element = (inside = '', attributes = '') =>
  `<windchime-changelog feed="/notices.json" ${attributes}>${inside}</windchime-changelog>`

interface Visit {
  readonly feed: Route
  /** Of several parts, each comes a while after the one before. */
  readonly html: string | readonly string[]
  readonly more?: Readonly<Record<string, Route>>
  readonly options?: BrowserContextOptions
}

/** A page with the built element, at a site of this test's own. */
export const visit = async (
  browser: Pick<Browser, 'newPage'>,
  { feed, html, more, options = {} }: Visit,
) => {
  const url = await startSite({
    '/': async (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
      })
      const [first, ...others] = [html].flat()
      response.write(first)
      for (const part of others) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        response.write(part)
      }
      response.end()
    },
    '/changelog.js': readFileSync('dist/changelog.js', 'utf8'),
    '/notices.json': feed,
    ...more,
  })
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options })
  onTestFinished(() => tab.close())
  const said: string[] = []
  tab.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  // A failed request is the browser's own line.
  tab.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  await tab.addInitScript(watching)
  await tab.goto(url)
  const troubles = async () => [...said, ...(await tab.evaluate<string[]>('troubles'))]
  return { tab, troubles }
}

export const listOf = (tab: Page) => tab.locator('windchime-changelog')
export const articles = (tab: Page) => listOf(tab).getByRole('article')
export const failures = (tab: Page) => tab.evaluate<string[]>('failures')

export const violations = async (tab: Page) => {
  // Past the page's policy, as nothing of the page's own could.
  await tab.evaluate(axe.source)
  const { violations } = (await tab.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Answers once it is let go, so that a test sees the page before. */
export const held = (body: string) => {
  let letGo = () => {}
  const open = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const route: Route = async (_, response) => {
    await open
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
  }
  return { route, letGo }
}
