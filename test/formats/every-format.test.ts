import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as door from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { formats } from '../../src/parts/formats.ts'
import { everyKind, response, sentAt, short } from './helpers/samples.ts'
import { anyEntries } from './helpers/wild.ts'

const sending = { endpoint: 'https://key@in.example/path/123?a=b', sentAt }

test('the door and the script tag’s file have the same formats', () => {
  expect({ ...door }).toEqual(formats)
})

const docs = readFileSync('docs/formats.md', 'utf8')

describe.each(Object.entries(formats))('%s', (name, format) => {
  const send = (entries: readonly Entry[]) => format.request(entries, sending)
  const asTheyTravel = (entries: readonly Entry[]) =>
    format.maxEntries > 1 ? [entries] : entries.map((entry) => [entry])

  test('maps any entry whatsoever, and twice to the same bytes', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const few of asTheyTravel(entries)) {
          const request = send(few)
          expect(send(structuredClone(few))).toEqual(request)
          // Every line of it is JSON, and UTF-8 loses nothing of it.
          for (const line of request.body.split('\n')) {
            const said = JSON.stringify(JSON.parse(line))
            expect(said).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/)
          }
          expect(request.body).not.toMatch(/the-proof|the-seal/)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('says no proof, and of a claim only its hash', () => {
    const claim = { h: 'hash', seal: 'the-seal' }
    const said = asTheyTravel([...everyKind, { ...response, claim }]).map((few) => send(few).body)
    expect(said.join()).not.toMatch(/the-proof|the-seal/)
  })

  test('posts to an address without a key before its host', () => {
    const url = new URL(send([response]).url)
    expect([url.username, url.password, url.hostname]).toEqual(['', '', 'in.example'])
  })

  test('prints what the docs show', () => {
    const [, endpoint = '', shown = ''] =
      new RegExp(
        `\n## ${name}\n[\\s\\S]*?"endpoint": "([^"]+)"[\\s\\S]*?\`\`\`json\n([\\s\\S]*?)\`\`\``,
      ).exec(docs) ?? []
    const { body } = format.request([short], { endpoint, sentAt })
    // One object, or an envelope's lines.
    const lines = body.split('\n').map((line) => JSON.parse(line))
    expect(lines).toEqual(lines[1] ? JSON.parse(`[${shown}]`) : [JSON.parse(shown)])
  })

  test('does not change what it maps', () => {
    const before = structuredClone(everyKind)
    asTheyTravel(everyKind).forEach(send)
    expect(everyKind).toEqual(before)
  })

  test('links no two responses of somebody unknown', () => {
    // What the two requests have in common must be there for anybody else too.
    const another = (last: string): Entry => ({
      ...response,
      id: response.id.slice(0, -4) + last,
      ref: `R-${last}`,
      claim: { h: `hash-${last}` },
    })
    const [one, two] = ['f0f1', 'f0f2'].map((last) => send([another(last)]).body)
    expect(one?.replaceAll('f0f1', 'f0f2')).toBe(two)
  })
})
