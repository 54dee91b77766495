import {
  captureFeedback,
  createStackParser,
  createTransport,
  parseEnvelope,
  Scope,
} from '@sentry/core'
import { ServerRuntimeClient } from '@sentry/core/server'
import { expect, test } from 'vitest'
import { sentry } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { shapeOf } from './helpers/listener.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'

const dsn = 'https://abc@o1.ingest.example/prefix/123'
const request = (entry: Entry, endpoint = dsn) => sentry.request([entry], { endpoint, sentAt })
type Item = readonly [object, Record<string, unknown>]

const parsed = (entry: Entry) => {
  const [header, items] = parseEnvelope(request(entry).body) as unknown as [object, readonly Item[]]
  return { header, items }
}

/** What Sentry's own client sends when it is told the same. */
const byTheirClient = async (mine: Record<string, unknown>) => {
  const sent: { url: string; body: string | Uint8Array }[] = []
  const client = new ServerRuntimeClient({
    dsn,
    integrations: [],
    stackParser: createStackParser(),
    release: mine.release as string,
    platform: 'javascript',
    _metadata: { sdk: { name: 'windchime', version: '1.0.0' } },
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        sent.push({ url: options.url, body })
        return { statusCode: 200 }
      }),
  })
  client.init()
  const scope = new Scope()
  scope.setClient(client)
  scope.setUser(mine.user as { id: string })
  const { feedback, windchime } = mine.contexts as Record<string, Record<string, string>>
  scope.setContext('windchime', windchime ?? {})
  const { message = '', url = '', source = '', contact_email: email = '' } = feedback ?? {}
  captureFeedback(
    { message, url, source, email, tags: mine.tags as Record<string, string> },
    { event_id: mine.event_id as string },
    scope,
  )
  await client.flush(1000)
  const [{ url: address, body }] = sent as [(typeof sent)[0]]
  const [header, items] = parseEnvelope(body) as unknown as [object, readonly Item[]]
  return { address, header, items }
}

test('an envelope has the keys, the types and the ids that Sentry’s own client sends', async () => {
  const contact = { id: 'mail', type: 'contact' as 'nps', title: 'Mail', required: false }
  const entry = {
    ...known,
    questions: [...known.questions, contact],
    answers: { ...known.answers, mail: { email: 'mei@shop.example', consent: true } as never },
  }
  const mine = parsed(entry)
  const [[itemHeader, event]] = mine.items as [Item]
  const theirs = await byTheirClient(event)
  const [[theirHeader, theirEvent]] = theirs.items as [Item]
  // Of its own it adds what it collects about the device and its trace.
  const { environment, contexts, sdk, ...rest } = theirEvent as Record<string, object>
  const { feedback, windchime } = contexts as Record<string, object>
  expect(request(entry).url).toBe(theirs.address)
  expect(itemHeader).toEqual(theirHeader)
  expect({ ...theirs.header, trace: undefined }).toEqual({
    ...mine.header,
    sent_at: expect.any(String),
    trace: undefined,
  })
  expect({ ...event, sdk: undefined, timestamp: 0 }).toEqual({
    ...rest,
    contexts: { feedback, windchime },
    sdk: undefined,
    timestamp: 0,
  })
  expect(shapeOf(event.timestamp)).toBe(shapeOf(theirEvent.timestamp))
  expect(sdk).toMatchObject({ name: 'windchime', version: '1.0.0' })
})

test('a response, as it arrives', () => {
  expect(request(response)).toMatchInlineSnapshot(`
    {
      "body": "{"event_id":"019ab3f87b2a700080000123456789a1","sent_at":"2026-11-22T09:12:00.000Z","sdk":{"name":"windchime","version":"1.0.0"}}
    {"type":"feedback"}
    {"contexts":{"feedback":{"message":"Coupon empties when I rotate","url":"https://shop.example/checkout","source":"windchime"},"windchime":{"ref":"R-7F3K2QX","prompt":"after-order","touchpoint":"checkout","complete":true,"locale":"en","release":"2026.11.3","sample":0.25,"urgent":true,"reply_within_days":2,"answer_score":2,"answer_why":"Coupon empties when I rotate","question_score":"How was checkout?","question_why":"What went wrong?","asked_by":"trigger","asked_trigger":"order.completed","asked_channel":"web","context_orderId":"A-17","context_total":42.5,"context_cart_items":3,"context_cart_codes":"X, Y","page_url":"https://shop.example/checkout","page_title":"Checkout","claim":"q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z"}},"type":"feedback","level":"info","event_id":"019ab3f87b2a700080000123456789a1","timestamp":1795338718.12,"platform":"javascript","release":"2026.11.3","tags":{"kind":"response","ref":"R-7F3K2QX","prompt":"after-order","touchpoint":"checkout","urgent":"true","complete":"true","answer_score":"2"},"sdk":{"name":"windchime","version":"1.0.0","settings":{"infer_ip":"never"}}}",
      "contentType": "text/plain;charset=UTF-8",
      "url": "https://o1.ingest.example/prefix/api/123/envelope/?sentry_version=7&sentry_key=abc&sentry_client=windchime%2F1.0.0",
    }
  `)
})

test('every kind that is for Sentry is one item of feedback with a message', () => {
  const messages = everyKind
    .filter(({ kind }) => kind !== 'event')
    .map((entry) => {
      const [[header, event]] = parsed(entry).items as [Item]
      expect([header, event.event_id]).toEqual([{ type: 'feedback' }, entry.id.replaceAll('-', '')])
      return (event.contexts as Record<string, { message: string }>).feedback?.message
    })
  expect(messages).toEqual([
    ...['Coupon empties when I rotate', 'Coupon empties when I rotate', 'no: Still empties'],
    ...['It was an iPad', `Please erase response ${response.id}`],
  ])
})

test('scores without words are a message too, and a long one is cut', () => {
  const messageOf = (answers: object) => {
    const [[, event]] = parsed({ ...response, answers } as Entry).items as [Item]
    return (event.contexts as Record<string, { message: string }>).feedback?.message
  }
  expect(messageOf({ score: 2, room: { wifi: 1 } })).toBe('How was checkout?: 2\nroom: {"wifi":1}')
  expect(messageOf({ why: 'x'.repeat(9000) })).toHaveLength(4096)
  expect(messageOf({ why: `x${'😀'.repeat(9000)}` })).toBe(`x${'😀'.repeat(2047)}`)
})

test.each([
  ['https://k@sentry.example/7', 'https://sentry.example/api/7/envelope/'],
  ['https://k:secret@sentry.example/a/b/7/', 'https://sentry.example/a/b/api/7/envelope/'],
  ['http://k@localhost:9000/7', 'http://localhost:9000/api/7/envelope/'],
])('the DSN %s stands for %s', (endpoint, expected) => {
  const { url, contentType } = request(response, endpoint)
  expect(url).toBe(`${expected}?sentry_version=7&sentry_key=k&sentry_client=windchime%2F1.0.0`)
  expect(contentType).toMatch(/^text\/plain/)
})
