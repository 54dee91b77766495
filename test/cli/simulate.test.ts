import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const question = { id: 'score', type: 'nps' }
const config = {
  version: 1,
  prompts: [
    {
      id: 'after-order',
      questions: [question],
      triggers: [{ event: 'order', where: { 'event.total': { $gte: 20 } } }],
      frequency: { everyDays: 90 },
    },
    {
      id: 'beta',
      questions: [question],
      triggers: [{ event: 'order' }],
      audience: { 'user.plan': 'pro' },
    },
    {
      id: 'docs',
      questions: [question],
      triggers: [{ pageSeconds: 10 }],
      pages: { include: ['/docs/**'] },
    },
  ],
}

const simulate = (visits: readonly (object | string)[], ...args: string[]) =>
  run(['simulate', 'feedback.json', 'visits.jsonl', ...args], {
    'feedback.json': JSON.stringify(config),
    'visits.jsonl': visits
      .map((visit) => (typeof visit === 'string' ? visit : JSON.stringify(visit)))
      .join('\n'),
  })

const order = (person: string, at: string, total = 25, more = {}) => ({
  ...{ person, at, url: '/checkout', event: 'order', properties: { total }, ...more },
})

/** The cells of a prompt's row. */
const rowOf = (lines: readonly string[], id: string) =>
  lines.find((line) => line.startsWith(`${id} `))?.split(/ {2,}/) ?? []

describe('windchime simulate', () => {
  test('counts who is asked what, by the rules that ship', () => {
    const { lines, exitCode } = simulate(
      [
        order('ann', '2026-09-01T10:00:00Z'),
        order('bob', '2026-09-02T10:00:00Z', 5),
        // 14 days have not passed, nor 30.
        order('ann', '2026-09-08T10:00:00Z'),
        order('ann', '2026-10-06T10:00:00Z'),
        order('cem', '2026-10-27T10:00:00Z', 5, { user: { plan: 'pro' } }),
      ],
      '--answer-rate',
      '0',
    )
    expect(lines[0]).toBe('5 lines, 3 people, 56.0 days')
    expect(rowOf(lines, 'after-order')).toEqual([
      'after-order',
      '1',
      '2',
      '0',
      '0',
      'frequency (1)',
    ])
    expect(rowOf(lines, 'beta')).toEqual(['beta', '1', '1', '0', '0', 'audience (2)'])
    expect(rowOf(lines, 'docs')).toEqual(['docs', '0', '0', '0', '0'])
    expect(lines.at(-1)).toBe('Asked most often: ann, 2 times')
    expect(exitCode).toBe(0)
  })

  test('who answers is not asked again before its time', () => {
    const visits = Array.from({ length: 12 }, (_, month) =>
      order('ann', `2026-${String(month + 1).padStart(2, '0')}-05T10:00:00Z`),
    )
    expect(rowOf(simulate(visits, '--answer-rate', '1').lines, 'after-order')[2]).toBe('4')
    // Three times, at least 30 days apart, and again after 90.
    expect(rowOf(simulate(visits, '--answer-rate', '0').lines, 'after-order')[2]).toBe('7')
  })

  test('a visit of one page after the other asks once', () => {
    const { lines } = simulate([
      { person: 'ann', at: '2026-09-01T10:00:00Z', url: '/docs/a', pageSeconds: 20 },
      order('ann', '2026-09-01T10:10:00Z'),
    ])
    expect(rowOf(lines, 'docs')[2]).toBe('1')
    expect(rowOf(lines, 'after-order').slice(1)).toEqual(['0', '0', '0', '0', 'quiet (1)'])
  })

  test('leaves out what is no visit, and says which lines', () => {
    const { lines, exitCode } = simulate([
      '{ "person": ',
      { at: '2026-09-01' },
      { person: 'ann', at: 'yesterday' },
      order('ann', '2026-09-01T10:00:00Z'),
      '',
    ])
    expect(lines.slice(0, 4)).toEqual([
      expect.stringMatching(/^visits\.jsonl:1 left out: .*JSON/),
      'visits.jsonl:2 left out: person: expected an id of the person',
      'visits.jsonl:3 left out: at: expected a date like "2026-11-22T10:00:00Z"',
      expect.stringMatching(/1 people/),
    ])
    expect(exitCode).toBe(0)
  })

  test.each([
    [['--answer-rate', '2'], '--answer-rate 2: expected a number from 0 to 1'],
    [['--answer-rate', 'some'], '--answer-rate some: expected a number from 0 to 1'],
  ])('says which argument makes no sense: %j', (args, line) => {
    expect(simulate([], ...args)).toEqual({ lines: [line], exitCode: 1 })
  })
})
