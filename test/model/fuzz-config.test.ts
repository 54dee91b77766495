import { describe, expect, test } from 'vitest'
import { checkConfig } from '../../src/model/check.ts'
import { configSchema } from '../../src/model/schema.ts'
import {
  fine,
  full,
  impossible,
  isMisfit,
  type Node,
  pathOf,
  placesIn,
  possible,
  valueAt,
  withValue,
} from './helpers/full-config.ts'

const errorsIn = (config: unknown) => {
  const checked = checkConfig(config)
  return { ...checked, errors: checked.problems.filter(({ warning }) => !warning) }
}

const places = placesIn(full())

test('the full config is right, and has every key of the schema', () => {
  expect(checkConfig(full()).problems).toEqual([])
  const known = new Set<string>()
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { entries, item, wrapped, options, pipe } = schema as Node
    for (const [key, inner] of Object.entries(entries ?? {})) {
      known.add(key)
      collect(inner)
    }
    for (const inner of [item, wrapped, options, pipe].flat()) collect(inner)
  }
  collect(configSchema)
  const there = new Set(places.map((keys) => keys.at(-1)))
  expect([...known].filter((key) => !there.has(key))).toEqual([])
})

describe('with the wrong value at any key, a config is told where it is wrong:', () => {
  test.each([...impossible, ...possible])('%s', (name, value) => {
    const isImpossible = impossible.some(([one]) => one === name)
    for (const keys of places) {
      const path = pathOf(keys)
      const { config, errors } = errorsIn(withValue(keys, value))
      if (isImpossible || isMisfit(keys, valueAt(full(), keys), value))
        expect(
          errors.some(
            (one) => one.path && (path.startsWith(one.path) || one.path.startsWith(path)),
          ),
          `${path} with ${name}: ${JSON.stringify(errors)}`,
        ).toBe(true)
      for (const { message } of errors) expect(message.length).toBeLessThan(2000)
      // One prompt costs no other.
      if (keys[0] === 'prompts' && keys.length > 1)
        expect(
          config?.prompts.map(({ id }) => id),
          `${path} with ${name}`,
        ).toContain('fine')
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  test.each([...impossible, ...possible])('%s instead of all of it', (_, value) => {
    const { config, errors } = errorsIn(value)
    expect(config).toBeUndefined()
    expect(errors.length).toBeGreaterThan(0)
  })

  test.each([...impossible, ...possible])('%s under a key that nobody knows', (_, value) => {
    const config = full()
    Object.assign(config.prompts[0] as object, { shelves: value })
    const { config: usable, problems } = checkConfig(config)
    expect(problems.every(({ path }) => path.startsWith('prompts[0].shelves'))).toBe(true)
    expect(problems.length).toBeGreaterThan(0)
    expect(usable?.prompts).toMatchObject(problems[0]?.warning ? [{}, fine] : [fine])
  })
})

describe('a config is told where', () => {
  const errorPaths = (config: unknown) => errorsIn(config).errors.map(({ path }) => path)

  test('it contains itself', () => {
    const config = full()
    Object.assign(config.prompts[0] as object, { urgent: config })
    expect(errorPaths(config)).toEqual(['prompts[0].urgent.prompts[0]'])
    expect(checkConfig(config).config?.prompts).toMatchObject([fine])
  })

  test('a few objects that are used over and over are too many', () => {
    let laughter: unknown = 'ha'
    for (let level = 0; level < 20; level++) laughter = Array(10).fill(laughter)
    expect(errorPaths(withValue(['prompts', 0, 'attach'], laughter))).toHaveLength(1)
  })

  test('its prompts are more than anybody can ask', () => {
    const config = { version: 1, prompts: Array(100_000).fill(fine) }
    expect(checkConfig(config).config).toBeUndefined()
    expect(errorPaths(config)[0]).toMatch(/^prompts/)
  })

  test('a key that is as long as a book is none we know', () => {
    const [problem] = checkConfig({ ...full(), [`quie${'t'.repeat(1_000_000)}`]: 1 }).problems
    expect(problem).toMatchObject({ warning: true })
  })

  test('a thousand prompts are wrong, and another thousand are not', () => {
    const prompts = Array.from({ length: 2000 }, (_, n) => ({ ...fine, id: n % 2 ? `p${n}` : n }))
    const { config, errors } = errorsIn({ version: 1, prompts })
    expect([config?.prompts.length, errors.length]).toEqual([1000, 1000])
  })
})
