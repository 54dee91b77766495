import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import feedback from '../../examples/shop/public/feedback.json' with { type: 'json' }
import { checkConfig } from '../../src/model/check.ts'
import { conditionProblem } from '../../src/model/condition-problem.ts'
import { isPlausible } from '../../src/prompts/config.ts'
import { looksRight } from '../../src/prompts/quick-check.ts'
import { operators } from '../../src/rules/operators.ts'
import { rules } from '../../src/rules/rules.ts'
import { isSound } from '../../src/rules/sound.ts'

const prompt = {
  id: 'nps',
  questions: [{ id: 'score', type: 'nps' }],
  thanks: [{ title: { en: 'Thank "you"', id: 'Terima kasih' }, actions: [{ label: 'Help' }] }],
  triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
  attach: ['event.orderId'],
  pages: { include: ['/checkout/**'] },
  audience: { locale: 'en', $or: [{ visits: 2 }, { 'user.plan': { $in: ['pro'] } }] },
  frequency: { everyDays: 90, per: 'event.orderId' },
  sample: { rate: 0.25, redrawDays: 182 },
  schedule: { from: '2026-12-01', until: '2026-12-31T20:00:00+01:00' },
  waitSeconds: 0,
  cancelOn: ['order.cancelled'],
  incentive: { en: '200 points' },
  present: { as: 'inline', target: '#here' },
}
const allTriggers = [
  { event: 'a', atLeast: 3, withinDays: 0.5, delaySeconds: 2 },
  { pageSeconds: 3 },
  { scrollPercent: 50 },
  { exitIntent: true },
  { click: '.a' },
  { visible: '#b' },
]
const allQuestions = [
  { id: 'a', type: 'ces' },
  { id: 'b', type: 'rating', title: 'B', style: 'thumbs' },
  { id: 'c', type: 'rating', title: 'C', items: [{ id: 'room', label: 'Room' }] },
  { id: 'd', type: 'choice', title: 'D', options: [{ id: 'x', label: { en: 'X' } }] },
  { id: 'e', type: 'contact', title: 'E' },
]
const configWith = (changes: object) => ({ version: 1, prompts: [{ ...prompt, ...changes }] })
const isRight = (config: unknown) => {
  const { config: usable, problems } = checkConfig(config)
  return !!usable && problems.every(({ warning }) => warning)
}

let deep: object = { $eq: 1 }
for (let level = 0; level < 8; level++) deep = { $not: deep }

describe('at first sight', () => {
  test.each([
    ['of the shop', feedback],
    ['that says everything', configWith({})],
    ['of every trigger', configWith({ triggers: allTriggers })],
    ['of every question', configWith({ questions: allQuestions })],
    ['with the smallest share', configWith({ sample: { rate: 1e-7 } })],
    ['without prompts', { version: 1, prompts: [] }],
    ['with a key of a later version', configWith({ shelves: [1], mood: { as: 'edge' } })],
  ])('a config %s looks right', (_name, config) => {
    expect(isRight(config)).toBe(true)
    expect(isPlausible(config) && looksRight(config, rules)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'prompts'],
    ['another version', { version: 2, prompts: [] }],
    ['no prompts', { version: 1 }],
    ['prompts that are no list', { version: 1, prompts: { id: 'nps' } }],
    ['a prompt that is nothing', { version: 1, prompts: [null] }],
    ['two prompts of one id', { version: 1, prompts: [prompt, prompt] }],
    ['an empty id', configWith({ id: '' })],
    ['no questions', configWith({ questions: [] })],
    ['a type that is unknown', configWith({ questions: [{ id: 'a', type: 'npss' }] })],
    ['a question without a title', configWith({ questions: [{ id: 'a', type: 'comment' }] })],
    ['a title that is a number', configWith({ thanks: [{ title: { en: 5 } }] })],
    ['a title in a list', configWith({ thanks: [{ title: ['Thank you'] }] })],
    ['a title in no language', configWith({ thanks: [{ title: {} }] })],
    ['thanks without a title', configWith({ thanks: [{}] })],
    ['an action without a label', configWith({ thanks: [{ title: 'a', actions: [{}] }] })],
    ['one trigger instead of a list', configWith({ triggers: { event: 'a' } })],
    ['a trigger that is unknown', configWith({ triggers: [{ events: 'a' }] })],
    ['seconds below zero', configWith({ triggers: [{ pageSeconds: -1 }] })],
    ['half a time', configWith({ triggers: [{ event: 'a', atLeast: -2 }] })],
    ['a click on nothing', configWith({ triggers: [{ click: '' }] })],
    ['one event that calls off instead of a list', configWith({ cancelOn: 'a' })],
    ['a style that is unknown', configWith({ questions: [{ ...allQuestions[1], style: 'x' }] })],
    [
      'a choice of nothing',
      configWith({ questions: [{ ...allQuestions[3], options: undefined }] }),
    ],
    [
      'an option without a label',
      configWith({ questions: [{ ...allQuestions[3], options: [{ id: 'x' }] }] }),
    ],
    ['a place without a target', configWith({ present: { as: 'inline' } })],
    ['a way to show that is unknown', configWith({ present: { as: 'banner' } })],
    ['an incentive that is a number', configWith({ incentive: 200 })],
    ['an operator that is unknown', configWith({ audience: { visits: { $regex: 'a' } } })],
    ['a condition that is too deep', configWith({ audience: { visits: deep } })],
    ['a condition that is a list', configWith({ audience: [{ visits: 2 }] })],
    ['one path instead of a list', configWith({ attach: 'event.orderId' })],
    ['days as a text', configWith({ frequency: { everyDays: '90' } })],
    ['a sample without a rate', configWith({ sample: {} })],
    ['a rate above one', configWith({ sample: { rate: 25 } })],
    ['no day of the calendar', configWith({ schedule: { from: 'soon' } })],
    ['a date that the schedule cannot read', configWith({ schedule: { until: '1 May 2026' } })],
    ['a follow-up without a feed', { ...configWith({}), followUp: {} }],
  ])('%s looks wrong, and the full check says why', (_name, config) => {
    expect(isPlausible(config) && looksRight(config, rules)).toBe(false)
    expect(isRight(config)).toBe(false)
  })

  test('a condition is sound where the full check has no objection', () => {
    const keys = fc.constantFrom('user.plan', '$and', '$not', '$gte', '$size', '$regex', '$where')
    const tree = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 10 }, fc.integer(), fc.array(tie('any')), tie('part')),
      part: fc.dictionary(keys, tie('any')),
    })).any
    fc.assert(
      fc.property(tree, (condition) => {
        expect(isSound(condition, operators)).toBe(conditionProblem(condition) === undefined)
      }),
    )
  })
})
