import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { asTeam, newResponse, send, startedCollector } from './helpers.ts'

const post = (url: string, body: string | Uint8Array, type = 'application/json') =>
  fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: body as string,
  })

const batch = (...entries: unknown[]) =>
  JSON.stringify({ sentAt: new Date().toISOString(), entries })

test('stores a response once, however often it is sent', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  expect(await send(collector, entry)).toEqual([{ id: entry.id, status: 'stored' }])
  expect(await send(collector, { ...entry, answers: { score: 5 } }, entry)).toEqual([
    { id: entry.id, status: 'duplicate' },
    { id: entry.id, status: 'duplicate' },
  ])
  const { body } = await asTeam(collector, 'GET', '/v1/responses')
  expect(body.responses).toEqual([entry])
})

test('stores each id once when many clients send it at the same time', async () => {
  const collector = await startedCollector()
  const entries = Array.from({ length: 5 }, () => newResponse().entry)
  const all = await Promise.all(Array.from({ length: 20 }, () => send(collector, ...entries)))
  expect(all.flat().filter(({ status }) => status === 'stored')).toHaveLength(5)
  expect(all.flat().filter(({ status }) => status === 'duplicate')).toHaveLength(95)
})

test('refuses a bad entry with a reason and stores the others', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  const results = await send(
    collector,
    { ...newResponse().entry, answers: 'five' },
    entry,
    'nonsense',
    null,
    { kind: 'response', id: 7 },
    { kind: 'event', id: randomUUID(), name: 'shown', at: new Date().toISOString() },
  )
  expect(results.map(({ status }) => status)).toEqual([
    'rejected',
    'stored',
    'rejected',
    'rejected',
    'rejected',
    'stored',
  ])
  expect(results[0]?.reason).toContain('answers')
  expect((await asTeam(collector, 'GET', '/v1/responses')).body.responses).toEqual([entry])
})

test('keeps what a newer SDK sends, character by character', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  const raw = JSON.stringify(entry).replace(
    /}$/,
    ', "mood" : {"n":12345678901234567890, "e": 1e999, "__proto__": {"x": 1}, "s":"\\ud800\\u0000"}}',
  )
  const sent = await post(
    collector.url,
    `{"entries":[{"kind":"hologram","id":"h1","at":1},${raw}],"sentAt":"2026-11-22T09:12:00Z","more":[]}`,
  )
  expect((await sent.json()).results.map(({ status }: { status: string }) => status)).toEqual([
    'stored',
    'stored',
  ])
  const response = await fetch(`${collector.url}/v1/responses`, {
    headers: { Authorization: `Bearer ${collector.teamToken}` },
  })
  expect(await response.text()).toContain(raw)
})

test.each([
  ['not JSON', '{', 400],
  ['an array', '[]', 422],
  ['null', 'null', 422],
  ['no entries', '{"sentAt":"2026-11-22T09:12:00Z"}', 422],
  ['no sentAt', '{"entries":[]}', 422],
  ['a single entry', JSON.stringify(newResponse().entry), 422],
  ['200,000 brackets', '['.repeat(200_000) + ']'.repeat(200_000), 422],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
  ['more than 1 MB', batch('x'.repeat(1_000_000)), 413],
])('answers %s with a JSON message and goes on', async (_, body, status) => {
  const collector = await startedCollector()
  const response = await post(collector.url, body)
  expect(response.status).toBe(status)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const { error } = await response.json()
  expect(error).toEqual({ code: expect.any(String), message: expect.any(String) })
  expect(await send(collector, newResponse().entry)).toMatchObject([{ status: 'stored' }])
})

test('refuses an entry that is nested too deep', async () => {
  const collector = await startedCollector()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const { entry } = newResponse()
  const body = batch(entry).replace(/]}$/, `,{"kind":"response","id":"deep","answers":${deep}}]}`)
  expect(await (await post(collector.url, body)).json()).toMatchObject({
    results: [{ status: 'stored' }, { id: 'deep', status: 'rejected' }],
  })
})

test('refuses a body over 1 MB that comes in chunks', async () => {
  const collector = await startedCollector()
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(
      `${collector.url}/v1/responses`,
      { method: 'POST', headers: { 'Content-Type': 'application/json' } },
      (response) => resolve(response.statusCode),
    )
    request.on('error', reject)
    for (let n = 0; n < 40; n++) request.write('x'.repeat(50_000))
    request.end()
  })
  expect(status).toBe(413)
})

test('goes on when a client hangs up in the middle of a body', async () => {
  const collector = await startedCollector()
  const { port } = new URL(collector.url)
  const head = 'POST /v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json'
  for (const length of [100, 900_000_000]) {
    const socket = connect(Number(port), '127.0.0.1')
    await new Promise((resolve) =>
      socket.write(`${head}\r\nContent-Length: ${length}\r\n\r\n{"sentAt"`, resolve),
    )
    socket.destroy()
  }
  expect(await send(collector, newResponse().entry)).toMatchObject([{ status: 'stored' }])
})

test('takes text/plain and no other type than JSON', async () => {
  const collector = await startedCollector()
  expect((await post(collector.url, batch(), 'text/plain;charset=UTF-8')).status).toBe(200)
  const form = await post(collector.url, batch(), 'application/x-www-form-urlencoded')
  expect(form.status).toBe(415)
})

test('lets any site send, and read when to come back', async () => {
  const { url } = await startedCollector()
  const preflight = await fetch(`${url}/v1/responses`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Content-Type, Authorization')
  expect(Number(preflight.headers.get('access-control-max-age'))).toBeGreaterThan(0)
  const missing = await fetch(`${url}/v1/nothing`)
  expect(missing.status).toBe(404)
  expect(missing.headers.get('access-control-expose-headers')).toBe('Retry-After, Date')
  const wrong = await fetch(`${url}/v1/responses`, { method: 'DELETE' })
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('allow')).toContain('POST')
  expect((await wrong.json()).error.message).toContain('DELETE')
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'takes "%s" as an id and as a kind like any other text',
  async (name) => {
    const collector = await startedCollector()
    const results = await send(
      collector,
      { ...newResponse().entry, id: name },
      { kind: name, id: randomUUID() },
    )
    expect(results.map(({ status }) => status)).toEqual(['stored', 'stored'])
    expect((await asTeam(collector, 'GET', `/v1/threads/${name}`)).status).toBe(200)
  },
)

test.each(['', 'a\u0000b', '\ud800', 'x'.repeat(201)])('refuses the id %j', async (id) => {
  const collector = await startedCollector()
  expect(await send(collector, { ...newResponse().entry, id })).toMatchObject([
    { status: 'rejected', reason: expect.stringContaining('id') },
  ])
})
