import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../examples/start.ts', import.meta.url))
let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'start-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

const start = (env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, PORT: '0', COLLECTOR_PORT: '0', DATA_DIR: dataDir, ...env },
  })
  started.push(child)
  return child
}

/** What it prints once both answer, such as `{ shop: 'http://…' }`. */
const printed = async (child: ChildProcess): Promise<Record<string, string>> => {
  const addresses: Record<string, string> = {}
  if (!child.stdout) return addresses
  for await (const line of createInterface(child.stdout)) {
    const [name = '', address = ''] = line.split(' ')
    addresses[name] = address
    if (Object.keys(addresses).length === 3) break
  }
  return addresses
}

const stop = async (child: ChildProcess, signal: NodeJS.Signals = 'SIGINT') => {
  const exited = once(child, 'exit')
  child.kill(signal)
  return (await exited)[0]
}

test('prints three addresses, and each of them answers', { timeout: 20_000 }, async () => {
  const child = start()
  const addresses = await printed(child)
  expect(Object.keys(addresses)).toEqual(['shop', 'inbox', 'feed'])
  for (const address of Object.values(addresses)) {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+/)
    // The inbox trades the token for a cookie and redirects.
    expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400)
  }
  expect((await fetch(`${addresses.shop}/v1/notices.json`)).status).toBe(200)
  expect(await stop(child)).toBe(0)
})

test('stops at once although a browser keeps its connection', { timeout: 20_000 }, async () => {
  const child = start()
  const { shop = '', feed = '' } = await printed(child)
  const agent = new Agent({ keepAlive: true })
  for (const url of [shop, feed]) {
    const [response] = await once(get(url, { agent }), 'response')
    await text(response)
  }
  const asked = performance.now()
  expect(await stop(child, 'SIGTERM')).toBe(0)
  expect(performance.now() - asked).toBeLessThan(1500)
  agent.destroy()
})

test('takes the next free port when one is taken', { timeout: 20_000 }, async () => {
  const first = start()
  const { shop = '' } = await printed(first)
  const second = start({ PORT: new URL(shop).port })
  const moved = await printed(second)
  expect(Number(new URL(moved.shop ?? '').port)).toBeGreaterThan(Number(new URL(shop).port))
  await Promise.all([stop(first), stop(second)])
})

test('keeps the team’s token over a restart', { timeout: 20_000 }, async () => {
  const tokenNow = async () => {
    const child = start()
    const { inbox = '' } = await printed(child)
    await stop(child)
    return new URL(inbox).search
  }
  expect(await tokenNow()).toBe(await tokenNow())
})

test.each([
  [{ PORT: 'abc' }, 'PORT has to be a port'],
  [{ COLLECTOR_PORT: '70000' }, 'COLLECTOR_PORT has to be a port'],
  [{ DATA_DIR: '/dev/null/data' }, '/dev/null/data'],
])('says in one line what is wrong with %j', { timeout: 20_000 }, async (env, words) => {
  const child = start(env)
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toEqual([expect.stringContaining(words)])
})
