import type { Entry, EventEntry, ResponseEntry } from '../../../src/model/entry.ts'

const at = '2026-11-22T09:11:58.120Z'
export const sentAt = '2026-11-22T09:12:00.000Z'
const idOf = (last: string) => `019ab3f8-7b2a-7000-8000-0123456789${last}`

export const response: ResponseEntry = {
  kind: 'response',
  id: idOf('a1'),
  ref: 'R-7F3K2QX',
  prompt: 'after-order',
  answers: { score: 2, why: 'Coupon empties when I rotate' },
  at,
  questions: [
    { id: 'score', type: 'rating', scale: 5, title: 'How was checkout?', required: true },
    { id: 'why', type: 'comment', title: 'What went wrong?', required: false },
  ],
  touchpoint: 'checkout',
  complete: true,
  asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
  context: { orderId: 'A-17', total: 42.5, cart: { items: 3, codes: ['X', 'Y'] } },
  locale: 'en',
  release: '2026.11.3',
  sample: 0.25,
  urgent: true,
  replyWithinDays: 2,
  page: { url: 'https://shop.example/checkout', title: 'Checkout' },
  claim: { h: 'q1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1ZxA9_kq1Z' },
  sdk: 'windchime/1.0.0',
}

/** As the docs show it. */
export const short: ResponseEntry = {
  kind: 'response',
  id: response.id,
  ref: response.ref,
  prompt: response.prompt,
  answers: response.answers,
  at,
  questions: response.questions,
  complete: true,
  asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
  context: { orderId: 'A-17' },
  locale: 'en',
  respondent: { id: 'u_42', traits: { plan: 'pro' } },
  page: { url: 'https://shop.example/checkout', title: 'Checkout' },
  sdk: 'windchime/1.0.0',
}

/** The same from somebody whom the host has named. */
export const known: ResponseEntry = {
  ...response,
  id: idOf('a2'),
  respondent: { id: 'u_42', traits: { plan: 'pro' } },
}

const ours = { response: response.id, proof: 'the-proof', at }

export const event = (name: EventEntry['name'], last: string): EventEntry => ({
  kind: 'event',
  id: idOf(last),
  name,
  prompt: 'after-order',
  at,
  ...(name === 'answered' && { question: 'score' }),
  ...(name === 'dismissed' && { reason: 'escape' }),
})

/** One of each kind. */
export const everyKind: readonly Entry[] = [
  response,
  known,
  {
    ...ours,
    kind: 'confirmation',
    id: idOf('b1'),
    notice: 'n_8Kd2',
    rev: 2,
    answer: 'no',
    comment: 'Still empties',
  },
  { ...ours, kind: 'reply', id: idOf('c1'), text: 'It was an iPad' },
  { ...ours, kind: 'erase', id: idOf('d1') },
  event('shown', 'e1'),
  event('answered', 'e2'),
  event('dismissed', 'e3'),
]
