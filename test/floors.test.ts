import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A file imports from lower floors, or from its own folder; folders on one floor never meet. */
const floors: Readonly<Record<string, number>> = {
  platform: 0,
  model: 0,
  languages: 0,
  rules: 1,
  outbox: 1,
  transport: 1,
  formats: 1,
  metrics: 1,
  prompts: 2,
  'follow-up': 2,
  client: 3,
  widget: 4,
  debug: 4,
  changelog: 4,
  parts: 5,
  doors: 6,
  cli: 7,
}

/** Floor 3: what wires the parts, and the words of its public face. */
const wiring = ['client.ts', 'feedback.ts', 'options.ts', 'namespace.ts', 'npm.ts']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
)

const roomOf = (file: string) => {
  const folder = file.split('/')[0] ?? ''
  if (folder !== file) return folder
  return wiring.includes(file) ? 'client' : 'doors'
}

const floorOf = (room: string) => floors[room] ?? Number.NaN

/** What a file imports for its code; a lazy edge, and what only types need, binds nothing. */
const importsOf = (file: string) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gms,
    ),
  ].map(([, path = '']) => normalize(join(dirname(file), path)))

const edges = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })))

describe('floors', () => {
  test('every file stands in a room that has a floor', () => {
    expect(files.filter((file) => Number.isNaN(floorOf(roomOf(file))))).toEqual([])
    expect(edges.length).toBeGreaterThan(50)
  })

  test('imports lead down, or stay in the room', () => {
    const wrong = edges.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from === to) return false
      // The ground floor's two rooms share the errors and types of the model.
      if (from === 'platform' && to === 'model') return false
      return floorOf(to) >= floorOf(from)
    })
    expect(wrong).toEqual([])
  })

  test('only platform touches the browser, apart from the widget, the overlay, the public list and the doors; the CLI has none', () => {
    const globals =
      /(?<![.\w$'"`-])(?:window|document|localStorage|indexedDB|navigator|location|fetch|setTimeout|setInterval|crypto|performance)(?=[.(?[])/
    const touching = files
      .filter(
        (file) =>
          !['platform', 'widget', 'debug', 'changelog', 'doors', 'cli'].includes(roomOf(file)),
      )
      .filter((file) => {
        const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        return globals.test(code)
      })
    expect(touching).toEqual([])
  })
})
