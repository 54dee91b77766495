import { describe, expect, expectTypeOf, test } from 'vitest'
import { defineConfig } from '../src/define-config.ts'
import type { createFeedback as createHeadless } from '../src/headless.ts'
import type { Config, createFeedback, Feedback } from '../src/index.ts'

const config = defineConfig({
  version: 1,
  prompts: [
    { id: 'after-order', questions: [{ id: 'score', type: 'rating', title: 'How was checkout?' }] },
    { id: 'nps', questions: [{ id: 'score', type: 'nps' }] },
  ],
})

/** Type-checked, never run. */
const unrun = (create: typeof createFeedback) => {
  const feedback = create({ config })
  feedback.show('after-order')
  feedback.submit('nps', { score: 9 })
  feedback.explain('nps')
  // @ts-expect-error a slip
  feedback.show('after-ordr')
  // @ts-expect-error a question is no prompt
  feedback.submit('score', { score: 9 })
  // @ts-expect-error no such prompt
  feedback.explain('')

  const inline = create({ config: { version: 1, prompts: [{ id: 'a', questions: [] }] } })
  inline.show('a')
  // @ts-expect-error another prompt
  inline.show('b')

  create({ config: '/feedback.json' }).show('whatever the file has')
  create({ config: config as Config }).show('whatever the config has')
  // @ts-expect-error neither a URL nor a config
  create({ config: 5 })

  const any: Feedback = feedback
  return any.show('whatever')
}

/** Type-checked, never run: what a config may not say. */
const wrong = () => [
  // @ts-expect-error no version
  defineConfig({ prompts: [] }),
  // @ts-expect-error a slip in a key
  defineConfig({ version: 1, prompts: [{ id: 'a', questions: [], trigers: [] }] }),
  // @ts-expect-error a slip in a type
  defineConfig({ version: 1, prompts: [{ id: 'a', questions: [{ id: 'b', type: 'npss' }] }] }),
  // @ts-expect-error a title is missing
  defineConfig({ version: 1, prompts: [{ id: 'a', questions: [{ id: 'b', type: 'comment' }] }] }),
  // @ts-expect-error an unknown key
  defineConfig({ version: 1, prompts: [], thems: {} }),
]

describe('defineConfig', () => {
  test('gives back the config as it is', () => {
    const plain: Config = { version: 1, prompts: [] }
    expect(defineConfig(plain)).toBe(plain)
  })

  test('keeps every prompt id for TypeScript, with a widget and without', () => {
    expectTypeOf<typeof createHeadless>().toEqualTypeOf<typeof createFeedback>()
    expectTypeOf<(typeof config)['prompts'][number]['id']>().toEqualTypeOf<'after-order' | 'nps'>()
    expectTypeOf(config).toExtend<Config>()
    expect([typeof unrun, typeof wrong]).toEqual(['function', 'function'])
  })
})
