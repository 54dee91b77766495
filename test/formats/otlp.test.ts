import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer'
import { describe, expect, test } from 'vitest'
import { otlp } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'

const sending = { endpoint: 'http://collector.example:4318', sentAt }
const request = (entry: Entry) => otlp.request([entry], sending)

interface Value {
  readonly stringValue?: string
  readonly intValue?: number
  readonly doubleValue?: number
  readonly boolValue?: boolean
}

const parsed = (entry: Entry) => {
  const { resourceLogs } = JSON.parse(request(entry).body)
  const [{ scopeLogs }] = resourceLogs
  const [record] = scopeLogs[0].logRecords
  const attributes: Record<string, unknown> = Object.fromEntries(
    record.attributes.map(({ key, value }: { key: string; value: Value }) => [
      key,
      value.stringValue ?? value.intValue ?? value.doubleValue ?? value.boolValue,
    ]),
  )
  return { record, attributes }
}

test.each(everyKind.map((entry) => [entry.kind, entry] as const))(
  'OpenTelemetry’s own serializer makes the same bytes of the same %s',
  (_, entry) => {
    const { record, attributes } = parsed(entry)
    const ms = Date.parse(entry.at)
    const hrTime: [number, number] = [Math.floor(ms / 1000), (ms % 1000) * 1e6]
    const bytes = JsonLogsSerializer.serializeRequest([
      {
        hrTime,
        hrTimeObserved: hrTime,
        severityNumber: 9,
        severityText: 'INFO',
        body: record.body.stringValue,
        eventName: `windchime.${entry.kind}`,
        attributes: attributes as Record<string, string>,
        droppedAttributesCount: 0,
        resource: { attributes: { 'service.name': 'windchime' } } as never,
        instrumentationScope: { name: 'windchime' },
      },
    ])
    expect(request(entry).body).toBe(new TextDecoder().decode(bytes))
  },
)

test('a response, as it arrives', () => {
  expect(parsed(known).attributes).toMatchInlineSnapshot(`
    {
      "log.record.uid": "019ab3f8-7b2a-7000-8000-0123456789a2",
      "url.full": "https://shop.example/checkout",
      "user.id": "u_42",
      "windchime.answer_score": 2,
      "windchime.answer_why": "Coupon empties when I rotate",
      "windchime.asked_by": "trigger",
      "windchime.asked_channel": "web",
      "windchime.asked_trigger": "order.completed",
      "windchime.claim": "q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z",
      "windchime.complete": true,
      "windchime.context_cart_codes": "X, Y",
      "windchime.context_cart_items": 3,
      "windchime.context_orderId": "A-17",
      "windchime.context_total": 42.5,
      "windchime.kind": "response",
      "windchime.locale": "en",
      "windchime.page_title": "Checkout",
      "windchime.prompt": "after-order",
      "windchime.question_score": "How was checkout?",
      "windchime.question_why": "What went wrong?",
      "windchime.ref": "R-7F3K2QX",
      "windchime.release": "2026.11.3",
      "windchime.reply_within_days": 2,
      "windchime.sample": 0.25,
      "windchime.sdk": "windchime/1.0.0",
      "windchime.touchpoint": "checkout",
      "windchime.trait_plan": "pro",
      "windchime.urgent": true,
    }
  `)
})

test('a base address gets the path of the logs, another keeps its own', () => {
  const urlOf = (endpoint: string) => otlp.request([response], { endpoint, sentAt }).url
  expect(urlOf('http://c.example:4318')).toBe('http://c.example:4318/v1/logs')
  expect(urlOf('https://c.example/otlp/v1/logs?key=1')).toBe('https://c.example/otlp/v1/logs?key=1')
})

test('a number beyond 2^53 is a double, never an integer that overflows', () => {
  const context = { safe: 2 ** 53 - 1, large: 2 ** 63, huge: 1e300, half: 0.5, minus: -3 }
  const { record } = parsed({ ...response, context })
  const sentValue = (name: string) =>
    record.attributes.find(({ key }: { key: string }) => key === `windchime.context_${name}`).value
  expect(Object.keys(context).map(sentValue)).toEqual([
    { intValue: 2 ** 53 - 1 },
    { doubleValue: 2 ** 63 },
    { doubleValue: 1e300 },
    { doubleValue: 0.5 },
    { intValue: -3 },
  ])
})

describe('an answer', () => {
  const outcomeOf = (status: number, body?: unknown, entries: readonly Entry[] = [response]) =>
    otlp.outcome?.({ status, body, entries })

  test.each([undefined, {}, { partialSuccess: {} }, { partialSuccess: { errorMessage: 'slow' } }])(
    'of %j is a full success',
    (body) => expect(outcomeOf(200, body)).toBeUndefined(),
  )

  test.each([1, '1'])('that refused %j says so, with its own words', (rejectedLogRecords) => {
    const partialSuccess = { rejectedLogRecords, errorMessage: 'too large' }
    expect(outcomeOf(200, { partialSuccess })).toEqual({
      status: 'rejected',
      reason: '1 of 1 refused: too large',
    })
  })

  test.each([429, 502, 503, 504, 400, 413, 401, 404])(
    'under %i means what the wire protocol says',
    (status) => expect(outcomeOf(status)).toBeUndefined(),
  )

  test.each([408, 409, 425, 500, 501, 505])('under %i is not tried again soon', (status) => {
    expect(outcomeOf(status, { message: 'no' })).toEqual({
      status: 'held',
      reason: `HTTP ${status}: no`,
    })
  })
})
