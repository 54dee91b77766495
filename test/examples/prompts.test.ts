import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { warningsOf } from '../../src/cli/warnings.ts'
import { checkConfig } from '../../src/model/check.ts'
import type { Config } from '../../src/model/schema.ts'
import { whoIsAsked } from '../../src/testing.ts'

const folder = 'examples/prompts'
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const readme = readFileSync(`${folder}/README.md`, 'utf8')
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Config

test('there are ten', () => expect(names).toHaveLength(10))

describe.each(names)('%s', (name) => {
  test('has neither a mistake nor anything to warn about', () => {
    const { config, problems } = checkConfig(read(name))
    expect(problems).toEqual([])
    expect(config && warningsOf(config, Date.now())).toEqual([])
  })

  test('has its lines in the README', () => {
    expect(readme).toContain(`\n## [${name}](${name})\n`)
  })
})

const at = '2026-11-22T10:00'

describe('the order', () => {
  const order = { at, event: 'order.completed', properties: { orderId: 'A-17' } }
  test.each([
    ['the first', {}, 'after-order'],
    ['one 89 days after an answer', { answered: { 'after-order': '2026-08-26' } }, undefined],
    ['one 91 days after an answer', { answered: { 'after-order': '2026-08-23' } }, 'after-order'],
    ['one in the fortnight of another prompt', { asked: { nps: '2026-11-15' } }, undefined],
  ])('%s', (_, situation, prompt) => {
    expect(whoIsAsked(read('after-order.json'), { ...order, ...situation })).toBe(prompt)
  })
})

describe('the third use', () => {
  test.each([
    [1, undefined],
    [2, undefined],
    [3, 'export-rating'],
    [7, 'export-rating'],
  ])('use %i', (times, prompt) => {
    const use = { at, event: 'export.finished', times }
    expect(whoIsAsked(read('feature-third-use.json'), use)).toBe(prompt)
  })
})

describe('the price page', () => {
  const leave = { at, url: '/pricing', exitIntent: true }
  test.each([
    ['left by a mouse', leave, 'leaving-prices'],
    ['left by a customer', { ...leave, user: { id: 'u_42' } }, undefined],
    ['another page', { ...leave, url: '/' }, undefined],
    [
      'read on a phone',
      { at, url: '/pricing', scrollPercent: 80, device: 'phone' },
      'leaving-prices',
    ],
    ['read at a desk', { at, url: '/pricing', scrollPercent: 80 }, undefined],
  ])('%s', (_, situation, prompt) => {
    expect(whoIsAsked(read('leaving-prices.json'), situation)).toBe(prompt)
  })
})

describe('the invitation', () => {
  const beta = read('beta-invitation.json')
  const saved = {
    ...{ at, event: 'document.saved', times: 2, flags: { 'new-editor': false } },
    user: { id: 'u_42', plan: 'team' },
  }

  test.each([
    ['to a team', saved, 'beta-invitation'],
    ['to a free plan', { ...saved, user: { id: 'u_42', plan: 'free' } }, undefined],
    ['to somebody who has it', { ...saved, flags: { 'new-editor': true } }, undefined],
    ['where nothing is known of the flag', { ...saved, flags: {} }, undefined],
  ])('%s', (_, situation, prompt) => {
    expect(whoIsAsked(beta, situation)).toBe(prompt)
  })

  test('goes before another prompt of the same moment', () => {
    const other = {
      id: 'other',
      questions: [{ id: 'score', type: 'nps' as const }],
      triggers: [{ event: 'document.saved' }],
    }
    const both = { ...beta, prompts: [other, ...beta.prompts] }
    expect(whoIsAsked(both, saved)).toBe('beta-invitation')
    expect(whoIsAsked(both, { ...saved, times: 1 })).toBe('other')
  })
})
