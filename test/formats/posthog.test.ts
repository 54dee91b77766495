import { PostHog } from 'posthog-node'
import { expect, test } from 'vitest'
import { posthog } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { shapeOf, startListener } from './helpers/listener.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'

const request = (...entries: readonly Entry[]) =>
  posthog.request(entries, { endpoint: 'https://phc_1@eu.i.posthog.com/', sentAt })
const parsed = (...entries: readonly Entry[]) => JSON.parse(request(...entries).body)

interface Captured {
  readonly event: string
  readonly uuid: string
  readonly distinct_id: string
  readonly timestamp: string
  readonly properties: Record<string, unknown>
}

/** What PostHog's own client sends when it is told the same. */
const byTheirClient = async (batch: readonly Captured[]) => {
  const listener = await startListener()
  const client = new PostHog('phc_1', {
    host: listener.url,
    flushAt: batch.length,
    disableCompression: true,
  })
  for (const { distinct_id: distinctId, timestamp, ...rest } of batch)
    client.capture({ ...rest, distinctId, timestamp: new Date(timestamp) })
  await client.shutdown()
  await listener.close()
  const [heard] = listener.heard
  return { ...heard, body: JSON.parse(heard?.body ?? '') }
}

test('each kind has the keys, the types and the ids that PostHog’s own client sends', async () => {
  const mine = parsed(...everyKind)
  const { url, headers, body } = await byTheirClient(mine.batch)
  // Of its own it adds what it is.
  const theirs = {
    ...body,
    sent_at: sentAt,
    batch: body.batch.map(({ properties, ...rest }: Captured) => {
      const { $lib_version, $is_server, ...own } = properties
      return { ...rest, properties: { ...own, $lib: 'windchime' } }
    }),
  }
  expect(new URL(request(response).url).pathname).toBe(url)
  expect(request(response).contentType).toBe(headers?.['content-type'])
  expect(mine).toEqual(theirs)
  expect(shapeOf(mine)).toEqual(shapeOf(theirs))
})

test('a response, as it arrives', () => {
  expect(parsed(response)).toMatchInlineSnapshot(`
    {
      "api_key": "phc_1",
      "batch": [
        {
          "distinct_id": "019ab3f8-7b2a-7000-8000-0123456789a1",
          "event": "survey sent",
          "properties": {
            "$current_url": "https://shop.example/checkout",
            "$geoip_disable": true,
            "$lib": "windchime",
            "$process_person_profile": false,
            "$survey_completed": true,
            "$survey_id": "after-order",
            "$survey_language": "en",
            "$survey_name": "after-order",
            "$survey_questions": [
              {
                "id": "score",
                "question": "How was checkout?",
              },
              {
                "id": "why",
                "question": "What went wrong?",
              },
            ],
            "$survey_response_score": 2,
            "$survey_response_why": "Coupon empties when I rotate",
            "$survey_submission_id": "019ab3f8-7b2a-7000-8000-0123456789a1",
            "asked_by": "trigger",
            "asked_channel": "web",
            "asked_trigger": "order.completed",
            "claim": "q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z",
            "complete": true,
            "context_cart_codes": "X, Y",
            "context_cart_items": 3,
            "context_orderId": "A-17",
            "context_total": 42.5,
            "locale": "en",
            "page_title": "Checkout",
            "prompt": "after-order",
            "ref": "R-7F3K2QX",
            "release": "2026.11.3",
            "reply_within_days": 2,
            "sample": 0.25,
            "touchpoint": "checkout",
            "urgent": true,
          },
          "timestamp": "2026-11-22T09:11:58.120Z",
          "uuid": "019ab3f8-7b2a-7000-8000-0123456789a1",
        },
      ],
      "sent_at": "2026-11-22T09:12:00.000Z",
    }
  `)
})

test('the events are those of PostHog’s surveys where it has one', () => {
  expect(parsed(...everyKind).batch.map(({ event }: Captured) => event)).toEqual([
    ...['survey sent', 'survey sent', 'windchime confirmation', 'windchime reply'],
    ...['windchime erase', 'survey shown', 'windchime answered', 'survey dismissed'],
  ])
})

test('somebody unknown is another one in each entry, and never made a person of', () => {
  const seen = parsed(response, { ...response, device: 'd_1' }, known).batch.map(
    ({ distinct_id, properties }: Captured) => [distinct_id, properties.$process_person_profile],
  )
  expect(seen).toEqual([
    [response.id, false],
    ['d_1', false],
    ['u_42', undefined],
  ])
})
