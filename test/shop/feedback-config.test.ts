import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { configSchema } from '../../src/model/schema.ts'

const config = JSON.parse(
  await readFile(new URL('../../examples/shop/public/feedback.json', import.meta.url), 'utf8'),
)

test('the shop’s config is valid', () => {
  expect(v.safeParse(configSchema, config).issues).toBe(undefined)
})

test('it says nothing that this release does not know', () => {
  expect(v.parse(configSchema, config)).toEqual(config)
})
