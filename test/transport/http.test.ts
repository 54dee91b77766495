import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '../../src/model/entry.ts'
import {
  after,
  captivePortal,
  commitThenDestroy,
  drip,
  type FaultServer,
  hang,
  hangAfterHeaders,
  ok,
  okPlain,
  okSaying,
  resetAfterReading,
  resetBeforeReading,
  startFaultServer,
  status,
  truncated,
  wrongIds,
} from '../helpers/fault-server.ts'
import { type BoundedOptions, createBoundedTransport } from './helpers/bounded.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})

afterEach(() => server.close())

const reply = (id: string, text = 'It was an iPad'): Entry => ({
  kind: 'reply',
  id,
  response: 'r1',
  proof: 'p',
  text,
  at: '2026-11-22T09:11:58.120Z',
})

const now = () => Date.parse('2026-11-22T09:12:00Z')

const send = (
  entries: readonly Entry[] = [reply('e1')],
  options: Partial<BoundedOptions> = {},
  signal = new AbortController().signal,
) =>
  createBoundedTransport({ endpoint: server.url, now, ...options })(entries, {
    signal,
    keepalive: false,
  })

/** For what never answers: far less than the 10 s of a real attempt. */
const briefly = { limitMs: 150 }

/** The outcome wherever no whole answer came. */
const network = { status: 'retry', network: true }

describe('what is sent', () => {
  test('is one POST of JSON that says when, by the device’s clock', async () => {
    await send([reply('e1'), reply('e2')])
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"sentAt":"2026-11-22T09:12:00.000Z","entries":${JSON.stringify([reply('e1'), reply('e2')])}}`,
    })
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  test('carries the token as a bearer', async () => {
    await createBoundedTransport({ endpoint: server.url, now })([reply('e1')], {
      signal: new AbortController().signal,
      keepalive: false,
      token: 'abc.def',
    })
    expect(server.requests[0]?.headers.authorization).toBe('Bearer abc.def')
  })

  test('is the same bytes again for each entry, however it is batched', async () => {
    const stored = ['{"id":"b","kind":"reply","at":"x","text":"[\\"{ü"}', '{"text":"2","id":"a"}']
    const [first, second] = stored.map((text): Entry => JSON.parse(text))
    if (!first || !second) throw new Error('two entries were stored')
    server.next(commitThenDestroy)
    expect(await send([first])).toEqual(network)
    expect(await send([second, first])).toMatchObject({ status: 'delivered' })
    expect(server.requests.map(({ entryTexts }) => entryTexts)).toEqual([
      [stored[0]],
      [stored[1], stored[0]],
    ])
    expect([server.copies('b'), server.identical('b'), server.stored.size]).toEqual([2, true, 2])
  })
})

describe('2xx', () => {
  test('is delivered when it comes late, but within the time limit', async () => {
    server.next(after(300, ok))
    expect(await send()).toMatchObject({ status: 'delivered' })
  })

  test('is delivered, entry by entry where the endpoint says so', async () => {
    await send([reply('e1')])
    expect(await send([reply('e1'), reply('e2')])).toEqual({
      status: 'delivered',
      results: [
        { id: 'e1', status: 'duplicate' },
        { id: 'e2', status: 'stored' },
      ],
    })
  })

  test.each([
    ['204', okPlain],
    ['an empty body', okSaying(() => '')],
    ['plain text', okSaying(() => 'thanks', { 'Content-Type': 'text/plain' })],
    ['broken JSON', okSaying(() => '{"results":[')],
    ['JSON about something else', okSaying(() => [null])],
    ['201', status(201, {}, {})],
  ])('is delivered with %s', async (_, behaviour) => {
    server.next(behaviour)
    expect(await send()).toEqual({ status: 'delivered' })
  })

  test('is no answer of the endpoint when it is HTML', async () => {
    server.next(captivePortal)
    expect(await send()).toEqual({ status: 'retry' })
  })

  test('leaves what it does not name to be sent again, where ids acknowledge', async () => {
    server.next(wrongIds)
    expect(await send([reply('e1')], { byId: true })).toEqual({
      status: 'delivered',
      results: [{ id: 'e1', status: 'retry' }],
    })
    server.next(okPlain)
    expect(await send([reply('e1')], { byId: true })).toEqual({
      status: 'delivered',
      results: [{ id: 'e1', status: 'retry' }],
    })
  })

  test('is a broken network when the answer breaks off', async () => {
    server.next(truncated)
    expect(await send()).toEqual(network)
  })
})

describe('a broken network', () => {
  test.each([
    ['a reset before the body is read', resetBeforeReading],
    ['a reset after the body was read', resetAfterReading],
    ['a crash after the commit', commitThenDestroy],
  ])('is %s', async (_, behaviour) => {
    server.always(behaviour)
    expect(await send()).toEqual(network)
    expect(server.requests).toHaveLength(1)
  })

  test('is a port where nobody listens, until somebody does', async () => {
    await server.refuse()
    expect(await send()).toEqual(network)
    await server.listen()
    expect(await send()).toMatchObject({ status: 'delivered' })
  })

  test.each([
    ['no answer', hang],
    ['a head without its body', hangAfterHeaders()],
    ['a body that drips, however steadily', drip(20)],
  ])('is %s within the time limit', async (_, behaviour) => {
    server.next(behaviour)
    expect(await send([reply('e1')], briefly)).toEqual(network)
    await expect.poll(() => server.requests[0]?.aborted).toBe(true)
  })

  test('is an attempt that the page takes back', async () => {
    server.next(hang)
    const controller = new AbortController()
    const outcome = send([reply('e1')], {}, controller.signal)
    await server.arrived(1)
    controller.abort()
    expect(await outcome).toEqual(network)
    await expect.poll(() => server.requests[0]?.aborted).toBe(true)
  })

  test('is an attempt taken back before it began, which sends nothing', async () => {
    expect(await send([reply('e1')], {}, AbortSignal.abort())).toEqual(network)
    expect(server.requests).toEqual([])
  })
})

test('a refusal repeats the endpoint’s own words', async () => {
  server.next(status(422, {}, { message: 'answers.score is missing' }))
  expect(await send()).toEqual({
    status: 'rejected',
    reason: `HTTP 422 from ${server.url}: answers.score is missing`,
  })
})

test('a refusal whose words do not come is a refusal all the same', async () => {
  server.next(hangAfterHeaders(413))
  expect(await send()).toEqual({ status: 'rejected', reason: `HTTP 413 from ${server.url}` })
})

test('names the address that does not work, without a key in its query', async () => {
  server.next(status(404))
  expect(await send([reply('e1')], { endpoint: `${server.url}?key=secret` })).toEqual({
    status: 'held',
    reason: `HTTP 404 from ${server.url}`,
  })
})

test('holds, without a request, where the address or the token cannot be sent', async () => {
  expect(await send([reply('e1')], { endpoint: 'http://[' })).toEqual({
    status: 'held',
    reason: 'cannot send to http://[',
  })
  const outcome = await createBoundedTransport({ endpoint: server.url, now })([reply('e1')], {
    signal: new AbortController().signal,
    keepalive: false,
    token: 'a\nb',
  })
  expect(outcome).toEqual({ status: 'held', reason: `cannot send to ${server.url}` })
  expect(server.requests).toEqual([])
})

test('tells the endpoint’s time, but not that of a captive portal', async () => {
  const onServerTime = vi.fn()
  server.next(status(503, { Date: 'Sun, 22 Nov 2026 09:00:00 GMT' }), captivePortal, ok)
  await send([reply('e1')], { onServerTime })
  expect(onServerTime.mock.calls).toEqual([[now() - 12 * 60_000, now()]])
  await send([reply('e1')], { onServerTime })
  expect(onServerTime).toHaveBeenCalledTimes(1)
  await send([reply('e1')], { onServerTime })
  expect(onServerTime).toHaveBeenCalledTimes(2)
})
