import { describe, expect, test } from 'vitest'
import { defineConfig } from '../src/index.ts'
import type { Trigger } from '../src/model/schema.ts'
import { explainAsked, type Situation, whoIsAsked } from '../src/testing.ts'

const config = defineConfig({
  version: 1,
  prompts: [
    {
      id: 'after-order',
      questions: [{ id: 'score', type: 'rating', title: 'How was checkout?' }],
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      pages: { include: ['/checkout/**'] },
      frequency: { everyDays: 90 },
    },
    {
      id: 'nps',
      questions: [{ id: 'score', type: 'nps' }],
      triggers: [{ pageSeconds: 30 }],
      audience: { 'user.plan': 'pro', visits: { $gte: 2 } },
    },
  ],
})

const order = { event: 'order.completed', properties: { total: 25 }, url: '/checkout/done' }
const at = '2026-11-22T10:00'

describe('whoIsAsked', () => {
  test.each([
    ['an order of 25', order, 'after-order'],
    ['an order of 5', { ...order, properties: { total: 5 } }, undefined],
    ['elsewhere', { ...order, url: '/' }, undefined],
    ['asked a week ago', { ...order, asked: { 'after-order': '2026-11-15' } }, undefined],
    ['asked 31 days ago', { ...order, asked: { 'after-order': '2026-10-22' } }, 'after-order'],
    [
      'asked three times',
      { ...order, asked: { 'after-order': ['2026-08-01', '2026-09-01', '2026-10-02'] } },
      undefined,
    ],
    ['answered 60 days ago', { ...order, answered: { 'after-order': '2026-09-23' } }, undefined],
    [
      'answered 91 days ago',
      { ...order, answered: { 'after-order': '2026-08-23' } },
      'after-order',
    ],
    ['another prompt a week ago', { ...order, asked: { nps: '2026-11-15' } }, undefined],
    [
      'a second visit of half a minute',
      { pageSeconds: 30, user: { plan: 'pro' }, visits: 2 },
      'nps',
    ],
    ['a first visit of half a minute', { pageSeconds: 30, user: { plan: 'pro' } }, undefined],
    ['a short visit', { pageSeconds: 29, user: { plan: 'pro' }, visits: 2 }, undefined],
    ['nothing', {}, undefined],
  ])('after %s', (_, situation, prompt) => {
    expect(whoIsAsked(config, { at, ...situation })).toBe(prompt)
  })

  const triggered = (trigger: Trigger) =>
    defineConfig({
      version: 1,
      prompts: [{ id: 'nps', questions: [{ id: 'score', type: 'nps' }], triggers: [trigger] }],
    })

  test.each<[Trigger, Situation, Situation]>([
    [{ scrollPercent: 60 }, { scrollPercent: 75 }, { scrollPercent: 59 }],
    [{ exitIntent: true }, { exitIntent: true }, { exitIntent: false }],
    [{ click: '#menu' }, { click: '#menu' }, { visible: '#menu' }],
    [{ visible: '.price' }, { visible: '.price' }, { visible: '.prices' }],
    [
      { event: 'order', where: { 'event.total': { $gte: 20 } }, atLeast: 3, withinDays: 7 },
      { event: 'order', properties: { total: 20 }, times: 3 },
      { event: 'order', properties: { total: 20 }, times: 2 },
    ],
    [{ event: 'order', atLeast: 2 }, { event: 'order', times: 9 }, { event: 'order' }],
  ])('knows a trigger on %j', (trigger, enough, tooLittle) => {
    expect(whoIsAsked(triggered(trigger), enough)).toBe('nps')
    expect(whoIsAsked(triggered(trigger), tooLittle)).toBe(undefined)
  })

  test('refuses a moment at which two things happen, or one happens less than once', () => {
    expect(() => whoIsAsked(config, { event: 'order', click: '#menu' })).toThrow(
      'event and click: expected one thing to happen at a time',
    )
    expect(() => whoIsAsked(config, { event: 'order', times: 0 })).toThrow(
      '0 times: expected a whole number from 1',
    )
  })

  test('refuses a config that has a mistake, in the words of the check', () => {
    const wrong = { version: 1, prompts: [{ id: 'a', questions: [] }] } as const
    expect(() => whoIsAsked(wrong as never, {})).toThrow(
      'prompts[0].questions: expected at least one question',
    )
    expect(() => whoIsAsked(config, { at: 'tomorrow' })).toThrow('tomorrow: expected a date')
  })
})

test('explainAsked tells each gate, and when it opens', () => {
  const gates = explainAsked(config, 'after-order', {
    ...order,
    at,
    asked: { 'after-order': '2026-11-15' },
  })
  expect(
    gates.filter(({ pass }) => !pass).map(({ gate, nextAt }) => [gate, nextAt?.slice(0, 10)]),
  ).toEqual([
    ['frequency', '2026-12-15'],
    ['quiet', '2026-11-29'],
  ])
  expect(explainAsked(config, 'none', order)).toEqual([])
})
