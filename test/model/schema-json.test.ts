import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import shop from '../../examples/shop/public/feedback.json' with { type: 'json' }
import { checkConfig } from '../../src/model/check.ts'
import { conditionProblem } from '../../src/model/condition-problem.ts'
import { schemaHelp } from '../../src/model/schema-help.ts'
import { jsonSchema, keyPaths } from '../../src/model/schema-json.ts'
import rows from '../cases/schema.json' with { type: 'json' }

const ajv = new Ajv({ strictTypes: false, allErrors: true })
ajv.addSchema(jsonSchema)
const { $id } = jsonSchema as { $id: string }

const objections = (value: unknown, pointer = '') => {
  const validate = ajv.compile({ $ref: `${$id}#${pointer}` })
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const problems = (config: unknown) => checkConfig(config).problems.map(({ path }) => path)

/** Every example and default in the schema, with the pointer to what it is an example of. */
const examplesIn = (piece: object, pointer = ''): (readonly [string, unknown])[] =>
  Object.entries(piece).flatMap(([key, inner]) => {
    const at = `${pointer}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`
    if (key === 'default') return [[pointer, inner] as const]
    if (key === 'examples') return inner.map((example: unknown) => [pointer, example] as const)
    return typeof inner === 'object' && inner !== null ? examplesIn(inner, at) : []
  })

describe('the schema for editors', () => {
  test('is valid JSON Schema, draft 2020-12', () => {
    expect(ajv.validateSchema(jsonSchema), ajv.errorsText()).toBe(true)
    expect(jsonSchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://unpkg.com/windchime@1/dist/schema.json',
    })
  })

  test('has help for every key of the config, and for no other', () => {
    expect(Object.keys(schemaHelp).sort()).toEqual([...keyPaths()].sort())
  })

  test('gives an example wherever more than one value is possible', () => {
    const without = Object.entries(schemaHelp).filter(([, { examples }]) => !examples?.length)
    expect(without.map(([path]) => path)).toEqual([
      'version',
      'prompts[].present.as',
      'prompts[].questions[].type',
    ])
  })

  test('gives no example and no default that is wrong', () => {
    const examples = examplesIn(jsonSchema)
    expect(examples.length).toBeGreaterThan(100)
    for (const [pointer, example] of examples)
      expect(objections(example, pointer), `${pointer} ${JSON.stringify(example)}`).toEqual([])
  })
})

describe('the schema and the check agree', () => {
  test.each(rows)('on $name', ({ config, problem }) => {
    expect(problems(config)).toEqual(problem === undefined ? [] : [problem])
    expect(objections(config).length > 0).toBe(problem !== undefined)
  })

  test('on any condition that is not too deep', () => {
    const keys = fc.constantFrom(
      'user.plan',
      'visits',
      '$and',
      '$not',
      '$gte',
      '$in',
      '$regex',
      '$',
    )
    const tree = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 6 }, fc.integer(), fc.array(tie('any')), tie('part')),
      part: fc.dictionary(keys, tie('any'), { maxKeys: 3 }),
    })).any
    fc.assert(
      fc.property(tree, (condition) => {
        const problem = conditionProblem(condition)
        fc.pre(!problem?.startsWith('at most'))
        expect(objections(condition, '/$defs/condition').length > 0).toBe(problem !== undefined)
      }),
    )
  })

  test('on the example of the README', () => {
    const [, example = ''] = readFileSync('README.md', 'utf8').match(/```json\n(.*?)```/s) ?? []
    const config = JSON.parse(example)
    expect([objections(config), problems(config)]).toEqual([[], []])
  })

  test('on the config of the shop', () => {
    expect([objections(shop), problems(shop)]).toEqual([[], []])
  })
})

describe('only the check says', () => {
  const question = { id: 'score', type: 'nps' }
  const prompt = { id: 'nps', questions: [question] }
  const named = { id: 'price', label: 'Price' }
  const choice = { id: 'why', type: 'choice', title: 'Why?', options: [named] }
  const asking = (...questions: object[]) => [{ ...prompt, questions }]
  let deep: object = { $eq: 1 }
  for (let level = 0; level < 8; level++) deep = { $not: deep }

  test.each<[string, readonly object[], string]>([
    ['that an id is taken', [prompt, prompt], 'prompts[1].id'],
    [
      'that a condition is too deep',
      [{ ...prompt, audience: { visits: deep } }],
      'prompts[0].audience',
    ],
    [
      'that a condition is too large',
      [{ ...prompt, audience: { visits: { $in: Array(256).fill(1) } } }],
      'prompts[0].audience',
    ],
    [
      'that a question has the id of another',
      asking(question, choice, { ...question, type: 'ces' }),
      'prompts[0].questions[2].id',
    ],
    [
      'that a question has the id of what is written under "other"',
      asking({ ...question, id: 'why_other' }, { ...choice, other: true }),
      'prompts[0].questions[0].id',
    ],
    [
      'that an option has the id of the "other" that comes by itself',
      asking({ ...choice, other: true, options: [named, { id: 'other', label: 'Other' }] }),
      'prompts[0].questions[0].options[1].id',
    ],
    [
      'that two options share an id',
      asking({ ...choice, options: [named, named] }),
      'prompts[0].questions[0].options',
    ],
    [
      'that two rows share an id',
      asking({ id: 'stay', type: 'rating', title: 'How was it?', items: [named, named] }),
      'prompts[0].questions[0].items',
    ],
  ])('%s', (_name, prompts, path) => {
    const config = { version: 1, prompts }
    expect([objections(config), problems(config)]).toEqual([[], [path]])
  })
})
