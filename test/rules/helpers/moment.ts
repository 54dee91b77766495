import type { Prompt } from '../../../src/model/schema.ts'
import type { Moment } from '../../../src/rules/moment.ts'

/** A moment at which nothing speaks against a prompt, but for what a test says. */
export const momentOf = ({ facts, ...changes }: Partial<Moment> = {}): Moment => ({
  now: Date.parse('2026-11-22T09:00:00Z'),
  facts: {
    ...(facts ?? { page: { path: '/', url: 'https://shop.example/' } }),
    ...(changes.signal?.type === 'event' && { event: changes.signal.properties }),
  },
  ledger: { prompts: {}, visit: { count: 1, seenAt: 0, interrupted: 0 } },
  quiet: { betweenPromptsDays: 14, perVisit: 1 },
  consent: 'granted',
  seed: 'u_42',
  polite: true,
  busy: false,
  ...changes,
})

/** A prompt of one question that says only what a test is about. */
export const promptOf = (changes: Partial<Prompt> = {}): Prompt => ({
  id: 'nps',
  questions: [{ type: 'nps', id: 'score' }],
  ...changes,
})
