import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { configSchema } from '../src/model/schema.ts'

const [, list = ''] = readFileSync('rollup/short-names.mjs', 'utf8').match(/`\n([^`]*)`/) ?? []
const names = list.trim().split(/\s+/)

const keysOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const { entries = {}, item, wrapped, options, pipe } = schema as Record<string, object>
  return [
    ...Object.keys(entries),
    ...[...Object.values(entries), item, wrapped, options, pipe].flat().flatMap(keysOf),
  ]
}

/** What the build renames, it renames wherever it stands: also where it is somebody else's word. */
describe('the build gives a short name to nothing that', () => {
  test('is a key of the config', () => {
    const keys = keysOf(configSchema)
    expect(keys).toContain('prompts')
    expect(names.filter((name) => keys.includes(name))).toEqual([])
  })

  test('a URL has', () => {
    expect(names.filter((name) => name in URL.prototype)).toEqual([])
  })
})

test('every short name is another', async () => {
  const { shortNames }: { shortNames: { mangleCache: Record<string, string> } } = await import(
    `${process.cwd()}/rollup/short-names.mjs`
  )
  const given = Object.values(shortNames.mangleCache)
  expect(new Set(given).size).toBe(names.length)
  expect(given.filter((name) => !/^[a-zA-Z]\d?$/.test(name))).toEqual([])
})
