import { expect, test } from 'vitest'
import { verdict } from '../../src/debug/verdict.ts'
import type { Gate } from '../../src/model/gate.ts'
import type { Prompt } from '../../src/model/schema.ts'
import { gatesOf } from '../../src/rules/gates.ts'
import type { Moment } from '../../src/rules/moment.ts'

const now = Date.UTC(2026, 10, 22, 12)
const daysAgo = (days: number) => now - days * 86_400_000

const quietMoment: Moment = {
  now,
  facts: { page: { path: '/', url: 'https://shop.example/' }, visits: 1 },
  ledger: { prompts: {}, visit: { count: 1, seenAt: now, interrupted: 0 } },
  quiet: { betweenPromptsDays: 14, perVisit: 1 },
  consent: 'granted',
  seed: 'u_42',
  signal: undefined,
  polite: true,
  busy: false,
}

const { ledger } = quietMoment
const asked = (record: object): Partial<Moment> => ({
  ledger: { ...ledger, prompts: { p: { asked: 1, dismissed: 0, ...record } } },
})

const local = (iso: string) => {
  const date = new Date(iso)
  return `${date.toLocaleDateString('sv')} ${date.toLocaleTimeString('sv').slice(0, 5)}`
}

const cases: [says: string, prompt: Partial<Prompt>, moment?: Partial<Moment>][] = [
  ['Shown when it is opened: it has no trigger', {}],
  [
    'Possible here: waits for event order.completed, 3 times or pageSeconds 30',
    { triggers: [{ event: 'order.completed', atLeast: 3, withinDays: 7 }, { pageSeconds: 30 }] },
  ],
  ['Not asked: consent is pending', {}, { consent: 'pending' }],
  [
    `Not asked: its time has not come, opens ${local('2026-12-01')}`,
    { schedule: { from: '2026-12-01' } },
  ],
  ['Not asked: its time is over', { schedule: { until: '2026-11-01' } }],
  ['Not asked: not on the page /', { pages: { include: ['/checkout/**'] } }],
  ['Not asked: not for this person, who has { visits: 1 }', { audience: { visits: { $gte: 2 } } }],
  ['Not asked: not drawn: its sample is 0 % of people', { sample: { rate: 0 } }],
  [
    `Not asked: asked 3 days ago, opens ${local('2026-12-19T12:00:00Z')}`,
    {},
    asked({ askedAt: daysAgo(3) }),
  ],
  [
    `Not asked: answered 1 day ago, opens ${local('2027-02-19T12:00:00Z')}`,
    { frequency: { everyDays: 90 } },
    asked({ askedAt: daysAgo(2), answeredAt: daysAgo(1) }),
  ],
  ['Not asked: the person said "Don\'t ask me again"', {}, asked({ never: true })],
  [
    `Not asked: a prompt interrupted this person 13 days ago, opens ${local('2026-11-23T12:00:00Z')}`,
    {},
    { ledger: { ...ledger, interruptedAt: daysAgo(13) } },
  ],
  [
    'Not asked: 1 shown in this visit already',
    {},
    { ledger: { ...ledger, visit: { ...ledger.visit, interrupted: 1 } } },
  ],
  [
    'Asked here and now, where its place is on the page',
    { present: { as: 'inline', target: '#here' } },
  ],
]

test.each(cases)('%s', (says, parts, moment) => {
  const prompt: Prompt = { id: 'p', questions: [{ id: 'q', type: 'nps' }], ...parts }
  const gates: readonly Gate[] = gatesOf(prompt, { ...quietMoment, ...moment })
  expect(verdict(prompt, gates, now)).toBe(says)
})
