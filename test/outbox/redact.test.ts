import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResponseEntry } from '../../src/model/entry.ts'
import { type RedactKind, redact, redactText } from '../../src/outbox/redact.ts'
import rows from '../cases/redact.json' with { type: 'json' }
import { aReply } from './helpers/device.ts'

const all: readonly RedactKind[] = ['email', 'card', 'phone']
const cases: readonly {
  readonly name: string
  readonly text: string
  readonly expected: string
  readonly kinds?: readonly string[]
}[] = rows

describe('a text', () => {
  test.each(cases)('$name', ({ text, kinds = all, expected }) => {
    expect(redactText(text, kinds as readonly RedactKind[])).toBe(expected)
  })
})

const words = 'mei@shop.example, 4111 1111 1111 1111, 0612345678'
const cleaned = '[email], [card], [phone]'
const response: ResponseEntry = {
  kind: 'response',
  id: '01936c3e-7b2a-7000-8000-0123456789ab',
  ref: 'R-7F3K2QX',
  prompt: 'after-order',
  answers: { score: 2, why: words, room: words, room_other: words, later: words, contact: words },
  complete: true,
  at: '2026-11-22T09:11:58.120Z',
  questions: [
    { id: 'score', type: 'rating', title: words, required: true },
    { id: 'why', type: 'comment', title: words, required: false },
    { id: 'room', type: 'choice' as 'nps', title: words, required: false },
    { id: 'contact', type: 'contact' as 'nps', title: words, required: false },
  ],
  asked: { by: 'form', channel: 'web' },
  context: { note: words },
  respondent: { id: 'mei@shop.example', traits: { phone: '0612345678' } },
  locale: 'en',
  page: { url: 'https://shop.example/?q=mei@shop.example', title: words },
  sdk: 'windchime/test',
}

describe('an entry', () => {
  test('loses in a response what was typed, and in its page; what the host said stays', () => {
    const before = structuredClone(response)
    expect(redact(response, all)).toEqual({
      ...response,
      answers: { ...response.answers, why: cleaned, room_other: cleaned, later: cleaned },
      page: { url: 'https://shop.example/?q=[email]', title: cleaned },
    })
    expect(response).toEqual(before)
    expect(Object.keys(redact(response, all))).toEqual(Object.keys(response))
  })

  test('loses it in a comment to a confirmation and in a reply', () => {
    const { text: _, ...head } = aReply('r', words)
    expect(redact({ ...head, kind: 'reply', text: words }, all)).toMatchObject({ text: cleaned })
    const confirmation = {
      ...head,
      kind: 'confirmation',
      notice: 'n',
      rev: 1,
      answer: 'no',
    } as const
    expect(redact({ ...confirmation, comment: words }, all)).toEqual({
      ...confirmation,
      comment: cleaned,
    })
    expect(redact(confirmation, all)).toEqual(confirmation)
  })

  test('that holds no words stays as it is', () => {
    const event = { kind: 'event', id: 'e', name: 'shown', prompt: words, at: '' } as const
    expect(redact(event, all)).toEqual(event)
  })
})

const pieces = fc.constantFrom(
  ...['4111', '1111', '06', '1', '+', '00', '@', '%40', '.', '-', ' ', '(', ')', '/', ','],
  ...['a', 'tel', 'order', '#', '例', '١', '１', '\n', '\u200f', '\ud800', 'com', '2026', '𝟒'],
)

test('redacting twice is redacting once, and whatever is typed can be redacted', () => {
  const text = fc.oneof(fc.string({ unit: pieces, maxLength: 40 }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, (typed) => {
      const once = redactText(typed, all)
      expect(redactText(once, all)).toBe(once)
    }),
    { numRuns: 2000, examples: [['0641114111,41114111']] },
  )
})

const hostile = [
  ...[
    'a',
    '@',
    'a@',
    'a@a.',
    'a.',
    '%40',
    'a%40',
    '1',
    '1 ',
    '1-',
    '0',
    '06 ',
    '+1',
    '+',
    '(',
    ')',
  ],
  ...[
    '4111 ',
    '4111 1111 1111 1111 ',
    '212-555-',
    ' ',
    '\u200f',
    '例',
    '例@',
    '例a',
    '١',
    '𝟒',
    'é',
  ],
  ...[
    'tel ',
    'order 1234567 ',
    'tel 555 ',
    '-',
    '. ',
    '1.',
    'a@1.',
    '\ud800',
    '\u0301',
    '12 34 56 ',
  ],
]

const msOf = (text: string) => {
  const start = performance.now()
  redactText(text, all)
  return performance.now() - start
}

test.each(hostile)('32 kB of %j cost no more than their share of 4 kB', (piece) => {
  const [short, long] = [4096, 32_768].map((length) => piece.repeat(length / piece.length))
  const best = (text = '') => Math.min(...Array.from({ length: 7 }, () => msOf(text)))
  // Linear is 8 and quadratic 64; the millisecond is for what is too short to be measured.
  expect(best(long) / (best(short) + 1)).toBeLessThan(30)
})
