import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openCollector, openShop, rawStatus } from './helpers.ts'

test('passes method, address, body and the headers that matter on', async () => {
  let got: object = {}
  const collectorUrl = await openCollector(async (request, response) => {
    const { 'content-type': type, authorization, cookie } = request.headers
    const { method, url } = request
    got = { method, url, type, authorization, cookie, body: await text(request) }
    response.end()
  })
  const url = await openShop({ collectorUrl })
  await fetch(`${url}/v1/responses?x=%20y`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer t', cookie: 'a=b' },
    body: '{"entries":[]}',
  })
  expect(got).toEqual({
    method: 'POST',
    url: '/v1/responses?x=%20y',
    type: 'application/json',
    authorization: 'Bearer t',
    cookie: undefined,
    body: '{"entries":[]}',
  })
})

test('brings status, headers and body back', async () => {
  const date = 'Sun, 22 Nov 2026 09:12:00 GMT'
  const collectorUrl = await openCollector((_, response) => {
    response.writeHead(503, {
      'content-type': 'application/json',
      etag: '"7"',
      'retry-after': '30',
      'cache-control': 'max-age=5',
      date,
      'set-cookie': 'collector=1',
    })
    response.end('{"later":true}')
  })
  const response = await fetch(`${await openShop({ collectorUrl })}/v1/responses`, {
    method: 'POST',
    body: '{}',
  })
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ later: true })
  const header = (name: string) => response.headers.get(name)
  expect(header('content-type')).toBe('application/json')
  expect(header('etag')).toBe('"7"')
  expect(header('retry-after')).toBe('30')
  expect(header('cache-control')).toBe('max-age=5')
  expect(header('date')).toBe(date)
  expect(header('set-cookie')).toBe(null)
})

test('a feed that has not changed needs no body', async () => {
  const collectorUrl = await openCollector((request, response) => {
    response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200, { etag: '"7"' })
    response.end()
  })
  const response = await fetch(`${await openShop({ collectorUrl })}/v1/notices.json`, {
    headers: { 'if-none-match': '"7"' },
  })
  expect(response.status).toBe(304)
})

test('a redirect is the caller’s to see, not ours to follow', async () => {
  const collectorUrl = await openCollector((_, response) => {
    response.writeHead(302, { location: '/elsewhere' })
    response.end()
  })
  const url = await openShop({ collectorUrl })
  const response = await fetch(`${url}/v1/notices.json`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe('/elsewhere')
})

test('says 502 while the collector is down', async () => {
  const url = await openShop({ collectorUrl: 'http://127.0.0.1:9' })
  const response = await fetch(`${url}/v1/responses`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(502)
  expect(await response.json()).toEqual({ error: expect.any(String) })
})

test('refuses more than 1 MB before anything is passed on', async () => {
  let reached = false
  const collectorUrl = await openCollector((_, response) => {
    reached = true
    response.end()
  })
  const response = await fetch(`${await openShop({ collectorUrl })}/v1/responses`, {
    method: 'POST',
    body: 'x'.repeat(1024 * 1024 + 1),
  })
  expect(response.status).toBe(413)
  expect(reached).toBe(false)
})

test('lets go of a collector that hangs when the customer leaves', async () => {
  let reached = (_: IncomingMessage) => {}
  const hanging = new Promise<IncomingMessage>((resolve) => {
    reached = resolve
  })
  const collectorUrl = await openCollector((request) => reached(request))
  const url = await openShop({ collectorUrl })
  const leaving = new AbortController()
  const asked = fetch(`${url}/v1/notices.json`, { signal: leaving.signal }).catch(() => 'left')
  const { socket } = await hanging
  const letGo = once(socket, 'close')
  leaving.abort()
  await letGo
  expect(await asked).toBe('left')
})

test.each(['/v1/../inbox', '/v1/%2e%2e/inbox', '/v1/.%2e/inbox'])(
  'what leaves /v1/ is not passed on: %s',
  async (path) => {
    const paths: unknown[] = []
    const collectorUrl = await openCollector((request, response) => {
      paths.push(request.url)
      response.end()
    })
    const url = await openShop({ collectorUrl })
    expect(await rawStatus(url, `GET ${path}`)).toBe(404)
    expect(paths).toEqual([])
  },
)
