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

const simulateWith = (prompt: object, visits: readonly object[], ...others: object[]) =>
  run(['simulate', 'feedback.json', 'visits.jsonl', '--answer-rate', '0'], {
    'feedback.json': JSON.stringify({
      version: 1,
      prompts: [{ id: 'later', questions: [question], ...prompt }, ...others],
    }),
    'visits.jsonl': visits.map((visit) => JSON.stringify(visit)).join('\n'),
  }).lines

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

  test('asks the third time something happens to a person, within the days that count', () => {
    const prompt = { triggers: [{ event: 'empty', atLeast: 3, withinDays: 7 }] }
    const empty = (person: string, day: number) => ({
      ...{ person, at: `2026-09-${String(day).padStart(2, '0')}T10:00:00Z`, event: 'empty' },
    })
    const ann = [1, 2, 3].map((day) => empty('ann', day))
    const bob = [1, 2].map((day) => empty('bob', day))
    const cem = [1, 8, 15].map((day) => empty('cem', day))
    const rowAfter = (visits: object[]) => rowOf(simulateWith(prompt, visits), 'later')
    expect(rowAfter(ann).slice(1, 3)).toEqual(['1', '1'])
    expect(rowAfter([...bob, ...cem]).slice(1, 3)).toEqual(['0', '0'])
  })

  test.each<[object, object]>([
    [{ scrollPercent: 60 }, { scrollPercent: 80 }],
    [{ exitIntent: true }, { exitIntent: true }],
    [{ click: '#menu' }, { click: '#menu' }],
    [{ visible: '.price' }, { visible: '.price' }],
  ])('knows a trigger on %j', (trigger, happened) => {
    const visit = { person: 'ann', at: '2026-09-01T10:00:00Z' }
    const lines = simulateWith({ triggers: [trigger] }, [visit, { ...visit, ...happened }])
    expect(rowOf(lines, 'later')[2]).toBe('1')
  })

  describe('a prompt with a delay', () => {
    const twoDays = {
      triggers: [{ event: 'order', delaySeconds: 172_800 }],
      cancelOn: ['order.cancelled'],
      pages: { exclude: ['/pay'] },
    }
    const at = (day: number, more = {}) => ({
      person: 'ann',
      at: `2026-09-0${day}T10:00:00Z`,
      ...more,
    })
    const ordered = at(1, { event: 'order' })

    test.each<[string, object, object[], string, string?]>([
      ['is not asked before its time', twoDays, [ordered, at(2)], '0'],
      ['is asked when the person comes after its time', twoDays, [ordered, at(2), at(4)], '1'],
      ['is asked once', twoDays, [ordered, at(4), at(5)], '1'],
      [
        'is called off by what ends it',
        twoDays,
        [ordered, at(2, { event: 'order.cancelled' }), at(4)],
        '0',
        'cancelOn (1)',
      ],
      [
        'begins anew when it is triggered again',
        twoDays,
        [ordered, at(2, { event: 'order' }), at(3), at(5)],
        '1',
      ],
      [
        'has its gates asked again, with what is true then',
        twoDays,
        [ordered, at(4, { url: '/pay' }), at(5)],
        '0',
        'pages (1)',
      ],
      [
        'is forgotten when the person stays away',
        twoDays,
        [ordered, at(8)],
        '0',
        'delaySeconds (1)',
      ],
      [
        'ends with the visit when it is short',
        { triggers: [{ event: 'order', delaySeconds: 60 }] },
        [ordered, at(2)],
        '0',
        'delaySeconds (1)',
      ],
      [
        'comes within the visit when it is short',
        { triggers: [{ event: 'order', delaySeconds: 60 }] },
        [ordered, at(1, { at: '2026-09-01T10:01:00Z' })],
        '1',
      ],
    ])('%s', (_, prompt, visits, asked, refused) => {
      const row = rowOf(simulateWith(prompt, visits), 'later')
      expect([row[2], row[5]]).toEqual([asked, refused])
    })
  })

  test('what is part of the page interrupts nobody, so another prompt may', () => {
    const inline = {
      triggers: [{ event: 'order' }],
      present: { as: 'inline', target: '#feedback' },
    }
    const popover = { id: 'popover', questions: [question], triggers: [{ click: '#menu' }] }
    const visit = { person: 'ann', at: '2026-09-01T10:00:00Z' }
    const visits = [
      { ...visit, event: 'order' },
      { ...visit, click: '#menu' },
    ]
    const lines = simulateWith(inline, visits, popover)
    expect([rowOf(lines, 'later')[2], rowOf(lines, 'popover')[2]]).toEqual(['1', '1'])
  })

  test('reads every line of a long log whole, in whatever pieces it arrives', () => {
    const visits = Array.from({ length: 3000 }, (_, nth) => ({
      ...{
        person: `ünü ${nth}`,
        at: '2026-09-01T10:00:00Z',
        context: { note: '€'.repeat(nth % 50) },
      },
    }))
    expect(simulateWith({}, visits)[0]).toBe('3,000 lines, 3,000 people, 1.0 days')
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
