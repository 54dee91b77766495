import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { rollup } from 'rollup'
import { loadConfigFile } from 'rollup/loadConfigFile'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from '../../src/model/transport.ts'
import {
  captivePortal,
  type FaultServer,
  preflightRefused,
  redirect,
  startFaultServer,
  status,
  withoutCors,
} from '../helpers/fault-server.ts'
import type { createBoundedTransport } from './helpers/bounded.ts'

declare global {
  interface Window {
    windchimeHttp: { createBoundedTransport: typeof createBoundedTransport }
  }
}

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let site: Server
let siteUrl = ''
let browser: Browser
let page: Page
let server: FaultServer

/** The transport as it is published, where parts of ky are left out. */
const buildTransport = async () => {
  const { options } = await loadConfigFile('rollup.config.mjs', { silent: true })
  const config = options.find(({ input }) => input === 'src/parts/delivery.ts')
  const bundle = await rollup({ ...config, input: 'test/transport/helpers/bounded.ts' })
  const { output } = await bundle.generate({ format: 'es' })
  return output[0].code
}

beforeAll(async () => {
  const script = await buildTransport()
  site = createServer((request, response) => {
    if (request.url === '/http.js')
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
    else
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(
        `<!doctype html><title>Shop</title>
          <script type="module">import * as http from '/http.js'; window.windchimeHttp = http</script>`,
      )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
})

afterAll(async () => {
  await browser?.close()
  site?.close()
})

beforeEach(async () => {
  server = await startFaultServer()
  page = await browser.newPage()
  await page.goto(siteUrl)
})

afterEach(async () => {
  await page.close()
  await server.close()
})

interface Attempt {
  readonly endpoint?: string
  readonly id?: string
  readonly keepalive?: boolean
  readonly limitMs?: number
  readonly padding?: number
  readonly token?: string
}

const send = (attempt: Attempt = {}): Promise<Outcome> =>
  page.evaluate(
    ({ endpoint, id = 'e1', keepalive = false, limitMs = 10_000, padding = 0, token }) =>
      window.windchimeHttp.createBoundedTransport({
        endpoint,
        now: Date.now,
        limitMs,
      })([{ kind: 'reply', id, text: 'x'.repeat(padding) } as never], {
        signal: new AbortController().signal,
        keepalive,
        ...(token && { token }),
      }),
    { endpoint: server.url, ...attempt },
  )

test('posts across origins with no header that a JSON endpoint would not allow', async () => {
  expect(await send({ token: 't1' })).toEqual({
    status: 'delivered',
    results: [{ id: 'e1', status: 'stored' }],
  })
  expect(server.preflights.map((headers) => headers['access-control-request-headers'])).toEqual([
    'authorization,content-type',
  ])
  expect(server.requests[0]?.headers).toMatchObject({
    accept: '*/*',
    authorization: 'Bearer t1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(server.requests[0]?.body ?? '')),
  })
  expect(server.requests[0]?.headers).not.toHaveProperty('referer')
})

test('sends no cookie, not even to its own origin, and still says where it comes from', async () => {
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the test needs one, and no more.
    document.cookie = 'session=1'
  })
  const request = page.waitForRequest('**/own')
  await send({ endpoint: '/own' })
  const headers = await (await request).allHeaders()
  expect(headers).not.toHaveProperty('cookie')
  expect(headers.origin).toBe(new URL(siteUrl).origin)
})

test('tries once, whatever the answer', async () => {
  server.always(status(503))
  expect(await send()).toEqual({ status: 'retry' })
  expect(server.requests).toHaveLength(1)
})

test.each([301, 302, 307, 308])(
  'holds at a redirect by %i and does not follow it',
  async (code) => {
    const target = await startFaultServer()
    server.always(redirect(target.url, code))
    for (const keepalive of [false, true])
      expect(await send({ keepalive })).toEqual({
        status: 'held',
        reason: `redirect from ${server.url}`,
      })
    expect(target.requests).toEqual([])
    await target.close()
  },
)

test('reads Retry-After against the Date of the answer, where both are exposed', async () => {
  server.next(status(429, { 'Retry-After': '7' }))
  expect(await send()).toEqual({ status: 'retry', afterSeconds: 7 })
  server.next(
    status(503, {
      Date: 'Sat, 01 Jan 2000 00:00:00 GMT',
      'Retry-After': 'Sat, 01 Jan 2000 00:01:30 GMT',
    }),
  )
  expect(await send()).toEqual({ status: 'retry', afterSeconds: 90 })
})

test('takes an answer that CORS hides for a broken network', async () => {
  server.next(withoutCors(404))
  expect(await send()).toEqual({ status: 'retry', network: true })
})

test('takes a refused preflight for a broken network, and sends nothing', async () => {
  server.always(preflightRefused)
  expect(await send()).toEqual({ status: 'retry', network: true })
  expect(server.requests).toEqual([])
})

test('takes the page of a captive portal for no answer', async () => {
  server.next(captivePortal)
  expect(await send()).toEqual({ status: 'retry' })
})

test('delivers 3 MB without keepalive, and is refused by the browser with it', async () => {
  expect(await send({ padding: 3_000_000 })).toMatchObject({ status: 'delivered' })
  expect(await send({ padding: 70_000, keepalive: true })).toEqual({
    status: 'retry',
    network: true,
  })
})

test.each(['leaves', 'closes'])('a keepalive request arrives when its page %s', async (how) => {
  // A context of one page ends with it, and takes the request along; a browser's does not.
  const context = await browser.newContext()
  await context.newPage()
  const going = await context.newPage()
  await going.goto(siteUrl)
  await going.evaluate((endpoint) => {
    const { createBoundedTransport } = window.windchimeHttp
    const transport = createBoundedTransport({ endpoint, now: Date.now })
    addEventListener('pagehide', () => {
      const entry = { kind: 'reply', id: 'last', text: 'x'.repeat(47_000) } as never
      transport([entry], { signal: new AbortController().signal, keepalive: true })
    })
  }, server.url)
  if (how === 'closes') await going.close()
  else await going.goto('about:blank')
  await expect.poll(() => server.copies('last')).toBe(1)
  await context.close()
})

test('gives an outcome on a page that has patched fetch to throw at once', async () => {
  await page.evaluate(() => {
    window.fetch = () => {
      throw new Error('blocked by a tracker blocker')
    }
  })
  expect(await send()).toEqual({ status: 'retry', network: true })
})

test('gives an outcome on a page whose fetch ignores its signal and never ends', async () => {
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => {})
  })
  expect(await send({ limitMs: 100 })).toEqual({ status: 'retry', network: true })
})

test('holds on a page that has taken fetch away', async () => {
  await page.evaluate(() => {
    Object.assign(window, { fetch: undefined })
  })
  expect(await send()).toMatchObject({ status: 'held' })
})

test('delivers from a page that has frozen its prototypes', async () => {
  await page.evaluate(() => {
    for (const frozen of [
      Object,
      Array,
      Promise,
      Function,
      Request,
      Response,
      Headers,
      AbortSignal,
    ])
      Object.freeze(frozen.prototype)
  })
  expect(await send()).toMatchObject({ status: 'delivered' })
})
