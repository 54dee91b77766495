import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joins, operators } from '../../src/model/condition.ts'
import type { Config, Prompt } from '../../src/model/schema.ts'
import { createPrompting } from '../../src/prompts/prompting.ts'
import { choose } from '../../src/rules/choose.ts'
import { holds } from '../../src/rules/condition.ts'
import { gatesOf } from '../../src/rules/gates.ts'
import { lookUp } from '../../src/rules/lookup.ts'
import type { Moment } from '../../src/rules/moment.ts'
import { rules } from '../../src/rules/rules.ts'
import { momentOf, promptOf } from './helpers/moment.ts'

const hostile = fc.constantFrom<unknown>(
  Symbol('s'),
  10n,
  Number.NaN,
  new Date(Number.NaN),
  () => 1,
  Object.create(null),
  { toString: null, valueOf: null },
  Object.defineProperty({}, 'plan', {
    enumerable: true,
    get: () => {
      throw new Error('a getter of the host')
    },
  }),
)
const names = ['user', 'plan', 'event', 'asked', 'nps', 'page', 'path', '__proto__', 'constructor']
const key = fc.oneof(fc.constantFrom(...names, ...joins, ...operators), fc.string())
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    hostile,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3 }),
  ),
})).any
const facts = fc.dictionary(key, value, { maxKeys: 4 })
const path = fc.array(key, { maxLength: 4 }).map((keys) => keys.join('.'))
const condition = fc.dictionary(fc.oneof(path, key), value, { maxKeys: 3 })
const glob = fc.string({ unit: fc.constantFrom('/', '*', '**', 'a', '%', '://', '?') })
const number = fc.oneof(fc.double(), fc.integer({ min: -1, max: 400 }))
const date = fc.oneof(
  fc.string(),
  fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
)

const prompt = fc.record(
  {
    id: key,
    triggers: fc.array(
      fc.oneof(
        fc.record({ event: key, where: condition }, { requiredKeys: ['event'] }),
        fc.record({ pageSeconds: number }),
      ),
    ),
    pages: fc.record(
      { include: fc.array(glob, { maxLength: 3 }), exclude: fc.array(glob, { maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    audience: condition,
    frequency: fc.record({ everyDays: number, per: path }, { requiredKeys: [] }),
    sample: fc.record({ rate: number, redrawDays: number }, { requiredKeys: ['rate'] }),
    schedule: fc.record({ from: date, until: date }, { requiredKeys: [] }),
    priority: number,
    ignoreQuiet: fc.boolean(),
  },
  { requiredKeys: ['id'] },
)
const moment = fc.record(
  {
    facts,
    signal: fc.oneof(
      fc.record({ type: fc.constant('event'), value: key, properties: facts }),
      fc.record({ type: fc.constant('pageSeconds'), value: number }),
    ),
    quiet: fc.record({ betweenPromptsDays: number, perVisit: number }),
    seed: fc.string(),
  },
  { requiredKeys: ['facts', 'quiet', 'seed'] },
)

describe('whatever the config and the facts', () => {
  test('no condition throws', () => {
    fc.assert(
      fc.property(condition, facts, (condition, facts) => {
        expect(typeof holds(condition, facts, 0)).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })

  test('no choice and no explanation throws', () => {
    fc.assert(
      fc.property(fc.array(prompt, { maxLength: 3 }), moment, (changes, given) => {
        const full = momentOf(given as Partial<Moment>)
        const prompts = changes.map((change) => promptOf(change as Partial<Prompt>))
        const choice = choose(rules, prompts, full)
        for (const prompt of prompts) {
          const gates = gatesOf(prompt, full)
          if (prompt === choice.prompt) expect(gates.every(({ pass }) => pass)).toBe(true)
        }
        for (const { prompt, gate } of choice.refused)
          expect(gatesOf(prompt, full).find(({ pass }) => !pass)).toEqual(gate)
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    { pages: null },
    { pages: { include: 5 } },
    { audience: null },
    { schedule: null },
    { frequency: { per: 5 } },
    { triggers: true },
  ])('a prompt with %j, which no rule can read, is handed on: the check is to tell', (wrong) => {
    const prompt = promptOf({ triggers: [{ event: 'x' }], ...wrong } as unknown as Partial<Prompt>)
    expect(() => gatesOf(prompt, momentOf())).toThrow(TypeError)
    const handed: unknown[] = []
    const config = () => ({ version: 1, prompts: [prompt] }) as const as unknown as Config
    createPrompting({ config, moment: () => momentOf(), hand: (act) => handed.push(act) }).look()
    expect(handed).toHaveLength(1)
  })

  test('no path reaches a prototype', () => {
    const inherited = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))
    fc.assert(
      fc.property(inherited, fc.jsonValue(), (name, user) => {
        fc.pre(!Object.hasOwn(Object(user), name))
        expect(lookUp({ user }, `user.${name}`)).toBeUndefined()
      }),
    )
  })

  test('a condition and its negation never both hold', () => {
    fc.assert(
      fc.property(condition, facts, (condition, facts) => {
        expect(holds(condition, facts, 0) && holds({ $not: condition }, facts, 0)).toBe(false)
      }),
    )
  })
})
