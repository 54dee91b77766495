import { expect, test } from 'vitest'
import { json } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'

const request = (entry: Entry) =>
  json.request([entry], { endpoint: 'https://hooks.example/catch/1/', sentAt })
const parsed = (entry: Entry): Record<string, unknown> => JSON.parse(request(entry).body)

test('a response, as it arrives', () => {
  expect(parsed(known)).toMatchInlineSnapshot(`
    {
      "answer_score": 2,
      "answer_why": "Coupon empties when I rotate",
      "asked_by": "trigger",
      "asked_channel": "web",
      "asked_trigger": "order.completed",
      "at": "2026-11-22T09:11:58.120Z",
      "claim": "q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z",
      "complete": true,
      "context_cart_codes": "X, Y",
      "context_cart_items": 3,
      "context_orderId": "A-17",
      "context_total": 42.5,
      "id": "019ab3f8-7b2a-7000-8000-0123456789a2",
      "kind": "response",
      "locale": "en",
      "page_title": "Checkout",
      "page_url": "https://shop.example/checkout",
      "prompt": "after-order",
      "question_score": "How was checkout?",
      "question_why": "What went wrong?",
      "ref": "R-7F3K2QX",
      "release": "2026.11.3",
      "reply_within_days": 2,
      "respondent": "u_42",
      "sample": 0.25,
      "sdk": "windchime/1.0.0",
      "summary": "Coupon empties when I rotate",
      "touchpoint": "checkout",
      "trait_plan": "pro",
      "urgent": true,
    }
  `)
})

test('each field of each kind is a text, a number, or true or false', () => {
  for (const entry of everyKind)
    for (const value of Object.values(parsed(entry)))
      expect(['string', 'number', 'boolean']).toContain(typeof value)
})

test('answers of several parts are a field each, lists one text, and nothing is an empty one', () => {
  const answers = {
    room: { wifi: 4, breakfast: null },
    contact: { email: 'mei@shop.example', consent: true },
    liked: ['food', 'view'],
    deep: [{ a: 1 }],
  }
  expect(parsed({ ...response, answers } as unknown as Entry)).toMatchObject({
    answer_room_wifi: 4,
    answer_room_breakfast: '',
    answer_contact_email: 'mei@shop.example',
    answer_contact_consent: true,
    answer_liked: 'food, view',
    answer_deep: '[{"a":1}]',
  })
})

test('nothing is lost where two fields would have one name', () => {
  const answers = { a: { b: 1 }, a_b: 2 }
  expect(parsed({ ...response, answers } as unknown as Entry)).toMatchObject({
    answer_a_b: 1,
    answer_a_b_: 2,
  })
})

test('the answer of a Google Apps Script is fetched where it sends us, and has to be JSON', () => {
  const endpoint = 'https://script.google.com/macros/s/abc/exec'
  expect(json.request([response], { endpoint, sentAt }).redirect).toBe('follow')
  expect(request(response).redirect).toBeUndefined()
  const outcomeOf = (status: number, body?: unknown) =>
    json.outcome?.({ status, body, entries: [response] })
  expect(outcomeOf(200, { ok: true })).toEqual({ status: 'delivered' })
  for (const left of [
    outcomeOf(200),
    outcomeOf(200, 'x'),
    outcomeOf(200, null),
    outcomeOf(500, {}),
  ])
    expect(left).toBeUndefined()
  expect(outcomeOf(200, { results: [] })).toBeUndefined()
})

test('it needs no preflight', () => {
  expect(request(response)).toMatchObject({
    url: 'https://hooks.example/catch/1/',
    contentType: 'text/plain;charset=UTF-8',
  })
})
