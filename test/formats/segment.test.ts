import { Analytics } from '@segment/analytics-node'
import { expect, test } from 'vitest'
import { segment } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { shapeOf, startListener } from './helpers/listener.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'

const request = (...entries: readonly Entry[]) =>
  segment.request(entries, { endpoint: 'https://wk@api.segment.io', sentAt })
const parsed = (...entries: readonly Entry[]) => JSON.parse(request(...entries).body)

/** What Segment's own client sends when it is told the same. */
const byTheirClient = async (tracks: readonly Record<string, unknown>[]) => {
  const listener = await startListener()
  const analytics = new Analytics({
    writeKey: 'wk',
    host: listener.url,
    maxEventsInBatch: tracks.length,
  })
  for (const { timestamp, ...rest } of tracks) {
    const track = { ...rest, timestamp: new Date(timestamp as string) } as unknown
    analytics.track(track as Parameters<typeof analytics.track>[0])
  }
  await analytics.closeAndFlush()
  await listener.close()
  const [heard] = listener.heard
  return { ...heard, body: JSON.parse(heard?.body ?? '') }
}

test('each kind has the keys, the types and the ids that Segment’s own client sends', async () => {
  const mine = parsed(...everyKind)
  const { url, body } = await byTheirClient(mine.batch)
  // Of its own it adds where it runs, and names itself as the library.
  const theirs = {
    ...body,
    sentAt,
    batch: body.batch.map(({ _metadata, ...track }: Record<string, object>, nth: number) => ({
      ...track,
      context: { ...track.context, library: mine.batch[nth].context.library },
    })),
  }
  expect(new URL(request(response).url).pathname).toBe(url)
  expect(mine).toEqual(theirs)
  expect(shapeOf(mine)).toEqual(shapeOf(theirs))
})

test('a response, as it arrives', () => {
  expect(parsed(response)).toMatchInlineSnapshot(`
    {
      "batch": [
        {
          "anonymousId": "019ab3f8-7b2a-7000-8000-0123456789a1",
          "context": {
            "app": {
              "version": "2026.11.3",
            },
            "library": {
              "name": "windchime",
              "version": "1.0.0",
            },
            "locale": "en",
            "page": {
              "title": "Checkout",
              "url": "https://shop.example/checkout",
            },
          },
          "event": "Feedback Submitted",
          "integrations": {},
          "messageId": "019ab3f8-7b2a-7000-8000-0123456789a1",
          "properties": {
            "answer_score": 2,
            "answer_why": "Coupon empties when I rotate",
            "asked_by": "trigger",
            "asked_channel": "web",
            "asked_trigger": "order.completed",
            "claim": "q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z",
            "complete": true,
            "context_cart_codes": "X, Y",
            "context_cart_items": 3,
            "context_orderId": "A-17",
            "context_total": 42.5,
            "page_title": "Checkout",
            "page_url": "https://shop.example/checkout",
            "prompt": "after-order",
            "question_score": "How was checkout?",
            "question_why": "What went wrong?",
            "ref": "R-7F3K2QX",
            "release": "2026.11.3",
            "reply_within_days": 2,
            "sample": 0.25,
            "summary": "Coupon empties when I rotate",
            "touchpoint": "checkout",
            "urgent": true,
          },
          "timestamp": "2026-11-22T09:11:58.120Z",
          "type": "track",
        },
      ],
      "sentAt": "2026-11-22T09:12:00.000Z",
      "writeKey": "wk",
    }
  `)
})

test('somebody unknown is another one in each entry; a device or a named person is not', () => {
  const device = { ...response, device: 'd_1' }
  const both = { ...known, device: 'd_1' }
  const ids = parsed(response, device, known, both).batch.map(
    ({ userId, anonymousId }: Record<string, string>) => [userId, anonymousId],
  )
  expect(ids).toEqual([
    [undefined, response.id],
    [undefined, 'd_1'],
    ['u_42', undefined],
    ['u_42', 'd_1'],
  ])
})

test('it needs no preflight, and the key stands in the body', () => {
  const { url, contentType, body } = request(response)
  expect([url, contentType]).toEqual(['https://api.segment.io/v1/batch', 'text/plain'])
  expect(JSON.parse(body).writeKey).toBe('wk')
})
