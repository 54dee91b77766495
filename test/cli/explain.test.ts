import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const config = {
  version: 1,
  quiet: { betweenPromptsDays: 14 },
  prompts: [
    {
      id: 'after-order',
      questions: [{ id: 'score', type: 'rating', title: 'How was checkout?' }],
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      pages: { include: ['/checkout/**'] },
      audience: { 'user.plan': 'pro' },
    },
    {
      id: 'nps',
      questions: [{ id: 'score', type: 'nps' }],
      triggers: [{ event: 'order.completed' }],
      schedule: { from: '2026-12-01' },
    },
  ],
}

const explain = (...args: string[]) =>
  run(['explain', 'feedback.json', ...args], { 'feedback.json': JSON.stringify(config) })

const order = ['--event', 'name=order.completed', '--event', 'total=25']
const there = ['--url', 'https://shop.example/checkout/thanks', '--user', 'plan=pro']
const day = ['--at', '2026-11-22T10:00']

/** The lines of one prompt. */
const gatesOf = (lines: readonly string[], id: string) => {
  const from = lines.indexOf(id) + 1
  const to = lines.indexOf('', from)
  return lines.slice(from, to < 0 ? undefined : to)
}

const refusalsOf = (lines: readonly string[], id: string) =>
  gatesOf(lines, id).filter((line) => line.includes('✗'))

describe('windchime explain', () => {
  test('says who is asked what, and that every gate is open', () => {
    const { lines, exitCode } = explain(...there, ...order, ...day)
    expect(lines[0]).toBe('Asked: after-order')
    expect(gatesOf(lines, 'after-order')).toHaveLength(11)
    expect(refusalsOf(lines, 'after-order')).toEqual([])
    expect(exitCode).toBe(0)
  })

  test('says what each gate that is closed wants, and what it saw', () => {
    const { lines } = explain('--url', '/', '--user', 'plan=free', ...order, ...day)
    expect(lines[0]).toBe('Nobody is asked anything')
    expect(refusalsOf(lines, 'after-order')).toEqual([
      '  ✗ pages     wants {"include":["/checkout/**"]}, saw /',
      '  ✗ audience  wants {"user.plan":"pro"}, saw {"user.plan":"free"}',
    ])
  })

  test('says when a gate opens by itself', () => {
    const { lines } = explain(...there, ...order, ...day, '--asked', 'after-order@2026-11-20')
    expect(refusalsOf(lines, 'nps')).toEqual([
      expect.stringMatching(/✗ schedule .*; opens 2026-12-01T00:00:00.000Z$/),
      expect.stringMatching(/✗ quiet .*; opens 2026-12-04T00:00:00.000Z$/),
    ])
    expect(refusalsOf(lines, 'after-order')[0]).toMatch(/✗ frequency .*; opens 2026-12-20T00/)
  })

  test('an answer ends the asking', () => {
    const { lines } = explain(...there, ...order, ...day, '--answered', 'after-order@2020-01-01')
    expect(refusalsOf(lines, 'after-order')).toEqual([
      expect.stringMatching(/✗ frequency .*"answeredAt":"2020-01-01T00:00:00.000Z"/),
    ])
  })

  test('nothing has happened: every trigger is closed', () => {
    const { lines } = explain(...there, ...day)
    expect(refusalsOf(lines, 'after-order')).toEqual([
      expect.stringMatching(/✗ trigger .*, saw nothing$/),
    ])
  })

  describe('whatever happened', () => {
    const triggered = (trigger: object, ...args: string[]) => {
      const nps = { id: 'nps', questions: [{ id: 'score', type: 'nps' }], triggers: [trigger] }
      const text = JSON.stringify({ version: 1, prompts: [nps] })
      return run(['explain', 'a.json', ...args], { 'a.json': text }).lines
    }

    test.each<[object, string[], string[]]>([
      [{ pageSeconds: 30 }, ['--page-seconds', '30'], ['--page-seconds', '29']],
      [{ scrollPercent: 60 }, ['--scroll', '75'], ['--scroll', '59']],
      [{ exitIntent: true }, ['--exit-intent'], ['--scroll', '100']],
      [{ click: '#menu' }, ['--click', '#menu'], ['--visible', '#menu']],
      [{ visible: '.price' }, ['--visible', '.price'], ['--visible', '.prices']],
      [
        { event: 'order', atLeast: 3, withinDays: 1 },
        ['--event', 'name=order', '--times', '3'],
        ['--event', 'name=order', '--times', '2'],
      ],
    ])('knows a trigger on %j', (trigger, enough, tooLittle) => {
      expect(triggered(trigger, ...enough)[0]).toBe('Asked: nps')
      expect(triggered(trigger, ...tooLittle)[0]).toBe('Nobody is asked anything')
    })

    test('says how often it was where that was not often enough', () => {
      const trigger = { click: '#menu', atLeast: 3 }
      expect(refusalsOf(triggered(trigger, '--click', '#menu'), 'nps')).toEqual([
        expect.stringMatching(/✗ trigger .*, once$/),
      ])
      expect(refusalsOf(triggered(trigger, '--click', '#menu', '--times', '2'), 'nps')).toEqual([
        expect.stringMatching(/✗ trigger .*, 2 times$/),
      ])
    })

    test('says that it comes later', () => {
      expect(triggered({ event: 'order', delaySeconds: 60 }, '--event', 'name=order')[0]).toBe(
        'Asked: nps, 60 seconds later, if every gate is open then',
      )
    })
  })

  test.each([
    [
      ['--exit-intent', '--scroll', '60'],
      '--scroll and --exit-intent: expected one thing to happen at a time',
    ],
    [['--times', '0'], '--times 0: expected a whole number from 1'],
    [['--scroll', '60%'], '--scroll 60%: expected a number from 0 to 100'],
    [['--page-seconds', 'half'], '--page-seconds half: expected a number of seconds'],
    [['--user', 'plan'], '--user plan: expected name=value'],
    [['--at', 'tomorrow'], '--at tomorrow: expected a date like 2026-12-01T10:00'],
    [['--asked', 'nps'], '--asked nps: expected prompt@date'],
  ])('says which argument makes no sense: %j', (args, line) => {
    expect(explain(...args)).toEqual({ lines: [line], exitCode: 1 })
  })

  test('tells what is wrong with a file that cannot be used', () => {
    const { lines, exitCode } = run(['explain', 'a.json'], { 'a.json': '{ "version": 2 }' })
    expect(lines).toContain('a.json:1:14 version: expected 1, got 2')
    expect(exitCode).toBe(1)
  })
})
