import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/model/transport.ts'
import { readOutcome } from '../../src/transport/outcome.ts'

const nowMs = Date.parse('2026-11-22T09:12:00Z')

interface Said {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly redirected?: boolean
  readonly type?: ResponseType
  readonly body?: unknown
  readonly byId?: boolean
}

const outcomeOf = ({ headers, redirected = false, type = 'cors', body, byId, status }: Said) =>
  readOutcome({ status, redirected, type, headers: new Headers(headers) }, body, {
    address: 'https://api.example/v1',
    ids: ['a', 'b'],
    byId: byId ?? false,
    nowMs,
  })

/** Every status there is, by what becomes of a batch that meets it. */
const lists: Record<Outcome['status'], (status: number) => boolean> = {
  // 410 with a result for each entry, that it is rejected.
  delivered: (status) => (status >= 200 && status < 300) || status === 410,
  retry: (status) =>
    [408, 409, 425, 429].includes(status) || (status >= 500 && status < 600 && status !== 501),
  rejected: (status) => [400, 413, 415, 422].includes(status),
  held: (status) =>
    status < 200 ||
    (status >= 300 && status < 400) ||
    status >= 600 ||
    [401, 402, 403, 404, 405, 406, 407, 411, 412, 414].includes(status) ||
    [416, 417, 418, 421, 423, 424, 426, 428, 431, 451, 499, 501].includes(status),
}

test.each(Object.entries(lists))(
  'each status becomes %s by the list of the wire protocol',
  (outcome, holds) => {
    for (let status = 0; status < 1000; status += 1)
      if (holds(status)) expect([status, outcomeOf({ status }).status]).toEqual([status, outcome])
  },
)

describe('an answer under 2xx', () => {
  test.each([
    ['was redirected', { redirected: true }],
    ['is HTML', { headers: { 'Content-Type': 'text/html' } }],
    ['is HTML by another spelling', { headers: { 'Content-Type': 'Text/HTML;charset=utf-8' } }],
  ])('that %s came from somebody else', (_, said) => {
    expect(outcomeOf({ status: 200, ...said })).toEqual({ status: 'retry' })
  })

  test('is read entry by entry, and what is not of the agreed form is passed over', () => {
    const results = [
      null,
      'a',
      { id: 'a', status: 'lost' },
      { id: 7, status: 'stored' },
      { id: 'somebody else’s', status: 'rejected' },
      { id: 'b', status: 'rejected', reason: 'x'.repeat(300), afterSeconds: 1e9 },
      { id: 'a', status: 'retry', reason: 7, afterSeconds: 'soon', secret: 1 },
    ]
    expect(outcomeOf({ status: 200, body: { results } })).toEqual({
      status: 'delivered',
      results: [
        { id: 'a', status: 'retry' },
        { id: 'b', status: 'rejected', reason: 'x'.repeat(200), afterSeconds: 3600 },
      ],
    })
  })

  test.each([undefined, null, 7, [], {}, { results: {} }, { results: null }])(
    'is delivered as a whole when it says %j',
    (body) => {
      expect(outcomeOf({ status: 200, body })).toEqual({ status: 'delivered' })
      expect(outcomeOf({ status: 200, body, byId: true })).toEqual({
        status: 'delivered',
        results: [
          { id: 'a', status: 'retry' },
          { id: 'b', status: 'retry' },
        ],
      })
    },
  )
})

test('a redirect that the browser hides is held under its name', () => {
  expect(outcomeOf({ status: 0, type: 'opaqueredirect' })).toEqual({
    status: 'held',
    reason: 'redirect from https://api.example/v1',
  })
})

describe('Retry-After', () => {
  test.each([408, 409, 425, 429, 500, 503])('counts with %i', (status) => {
    expect(outcomeOf({ status, headers: { 'Retry-After': '9' } })).toEqual({
      status: 'retry',
      afterSeconds: 9,
    })
  })

  test('is read against the device’s clock where the answer shows no Date', () => {
    const headers = { 'Retry-After': 'Sun, 22 Nov 2026 09:12:30 GMT' }
    expect(outcomeOf({ status: 503, headers })).toEqual({ status: 'retry', afterSeconds: 30 })
  })

  test('is left out where nobody can read it', () => {
    expect(outcomeOf({ status: 503, headers: { 'Retry-After': 'soon' } })).toEqual({
      status: 'retry',
    })
  })
})

test.each([
  [{ message: 'too long' }, ': too long'],
  [{ error: 'too long' }, ': too long'],
  [{ error: { message: 'too long' } }, ': too long'],
  [{ message: 'x'.repeat(300) }, `: ${'x'.repeat(200)}`],
  [{ message: 7 }, ''],
  [undefined, ''],
])('a refusal that says %j', (body, words) => {
  expect(outcomeOf({ status: 400, body })).toEqual({
    status: 'rejected',
    reason: `HTTP 400 from https://api.example/v1${words}`,
  })
})
