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

  test.each([
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
