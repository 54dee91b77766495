import { expect, test } from 'vitest'
import type { Prompt } from '../../src/model/schema.ts'
import { choose, type Moment } from '../../src/rules/choose.ts'

const moment: Moment = {
  now: Date.parse('2026-11-22T09:00:00Z'),
  facts: { page: { path: '/checkout', url: 'https://shop.example/checkout' } },
  ledger: { prompts: {}, visit: { count: 1, seenAt: 0, interrupted: 0 } },
  quiet: { betweenPromptsDays: 14, perVisit: 1 },
  consent: 'granted',
  seed: 'u_42',
  signal: { type: 'event', name: 'order.completed', properties: {} },
  polite: true,
  busy: false,
}
const prompt: Prompt = {
  id: 'nps',
  questions: [{ type: 'nps', id: 'score' }],
  triggers: [{ event: 'order.completed' }],
}

test('shows a prompt whose trigger fired and that nothing speaks against', () => {
  expect(choose([prompt], moment).prompt).toBe(prompt)
})
