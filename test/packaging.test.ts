import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaHelp } from '../src/model/schema-help.ts'
import { jsonSchema } from '../src/model/schema-json.ts'
import { kilobytes, measure } from './bench/sizes.ts'

test('the script tag is a classic script: it holds no import or export statement', () => {
  const script = readFileSync('dist/windchime.js', 'utf8')
  expect(script).not.toMatch(/(?:^|[;}\s])(?:import|export)\s*[{*"'a-z]/)
  expect(() => new Function(script)).not.toThrow()
})

test('no lazy file of the script tag, and not the public list, imports another file', () => {
  const lazy = readdirSync('dist').filter((name) => /^(?:windchime-.*|changelog)\.js$/.test(name))
  expect(lazy.length).toBeGreaterThan(3)
  for (const name of lazy)
    expect(readFileSync(`dist/${name}`, 'utf8')).not.toMatch(/(?:from|import)\s*\(?["'][^"']+["']/)
})

test('every file that the package names is built, with its types', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | Record<string, string>>
  }
  const named = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  )
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('the help for editors stands in schema.json, and in no script', () => {
  expect(JSON.parse(readFileSync('dist/schema.json', 'utf8'))).toEqual(jsonSchema)
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  const help = Object.values(schemaHelp).map(({ description }) => description)
  const holding = scripts.filter((name) => {
    const script = readFileSync(`dist/${name}`, 'utf8')
    return help.some((words) => script.includes(words))
  })
  expect(holding).toEqual([])
})

test('importing any entry on a server touches no global and throws nothing', () => {
  const code = `
    const before = new Set(Reflect.ownKeys(globalThis))
    const entries = ['index', 'headless', 'metrics', 'changelog']
    for (const entry of entries) await import(\`./dist/\${entry}.js\`)
    const after = Reflect.ownKeys(globalThis).filter((key) => !before.has(key))
    console.log(JSON.stringify(after.map(String)))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  // The epoch counter of nanostores.
  expect(JSON.parse(said)).toEqual(['nanostoresGlobal'])
})

test('what README shows of the metrics runs as it stands', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [code = ''] = readme.match(/import { loopFigures }[\s\S]*?(?=```)/) ?? []
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  expect(said).toBe('Too few yet: 1 of 20\n')
})

test('README tells the sizes that the build measures', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const missing = (await measure()).filter(({ bytes }) => !readme.includes(kilobytes(bytes)))
  expect(missing.map(({ name, bytes }) => `${name}: ${kilobytes(bytes)}`)).toEqual([])
})
