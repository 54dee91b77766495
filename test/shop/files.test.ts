import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, rawStatus } from './helpers.ts'

let root = ''
let sdkDir = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shop-'))
  sdkDir = join(root, 'dist')
  await mkdir(sdkDir)
  await writeFile(join(sdkDir, 'windchime.js'), 'void 0')
  await writeFile(join(sdkDir, 'windchime-widget.Ab_1.js'), 'export {}')
  await writeFile(join(sdkDir, 'windchime.js.map'), '{}')
  await writeFile(join(sdkDir, 'index.js'), 'export {}')
  await writeFile(join(root, 'windchime-secret.js'), 'secret')
})
afterAll(() => rm(root, { recursive: true }))

test.each([
  ['/windchime.js', 'text/javascript; charset=utf-8'],
  ['/windchime-widget.Ab_1.js', 'text/javascript; charset=utf-8'],
  ['/windchime-widget.Ab_1.js?again=1', 'text/javascript; charset=utf-8'],
  ['/windchime.js.map', 'application/json; charset=utf-8'],
  ['/shop.css', 'text/css; charset=utf-8'],
  ['/checkout.js', 'text/javascript; charset=utf-8'],
  ['/feedback.json', 'application/json; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
])('serves %s as %s, asked for again at each load', async (path, type) => {
  const response = await fetch((await openShop({ sdkDir })) + path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('the page works while the SDK is not built, and says how to build it', async () => {
  const url = await openShop({ sdkDir: join(root, 'nothing') })
  expect((await fetch(url)).status).toBe(200)
  const script = await fetch(`${url}/windchime.js`)
  expect(script.status).toBe(404)
  expect(await script.text()).toContain('npm run build')
})

test.each([
  'GET /index.js',
  'GET /app.ts',
  'GET /..%2fapp.ts',
  'GET /../app.ts',
  'GET /%2e%2e%2fapp.ts',
  'GET /windchime..%2f..%2fwindchime-secret.js',
  'GET /windchime%2f..%2f..%2fwindchime-secret.js',
  'GET /windchime/../../windchime-secret.js',
  'GET /windchime%00.js',
  'GET /%',
  'GET /%ff%fe',
  'GET /windchime%.js',
  'GET //',
  'GET //evil.example/',
  'GET /\\..\\app.ts',
  'GET http://evil.example/app.ts',
  'GET nonsense',
  'POST /',
  'TRACE /',
  'OPTIONS *',
  'GET /v1/../app.ts',
  'GET /constructor',
  'GET /__proto__',
])('refuses "%s" and stays up', async (requestLine) => {
  const url = await openShop({ sdkDir })
  const status = await rawStatus(url, requestLine)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect((await fetch(url)).status).toBe(200)
})
