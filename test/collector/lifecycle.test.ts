import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { startCollector } from '../../examples/collector/collector.ts'
import { migrations } from '../../examples/collector/migrations.ts'
import {
  about,
  asTeam,
  fixedNotice,
  newDataDir,
  newResponse,
  send,
  startedCollector,
} from './helpers.ts'

test('makes a token at the first start and keeps it where only its owner reads', async () => {
  const dataDir = newDataDir()
  const first = await startCollector({ port: 0, dataDir })
  await first.close()
  const again = await startCollector({ port: 0, dataDir, teamToken: '' })
  await again.close()
  expect(first.teamToken.length).toBeGreaterThan(20)
  expect(again.teamToken).toBe(first.teamToken)
  expect(again.inboxUrl).toBe(`${again.url}/inbox?token=${first.teamToken}`)
  expect(statSync(join(dataDir, 'team-token')).mode & 0o777).toBe(0o600)
})

test('keeps everything through a restart', async () => {
  const dataDir = newDataDir()
  const first = await startedCollector(dataDir)
  const response = newResponse()
  await send(first, response.entry)
  const { body } = await asTeam(first, 'POST', '/v1/notices', fixedNotice([response.entry.ref]))
  await first.close()
  const second = await startedCollector(dataDir)
  expect(await send(second, response.entry)).toMatchObject([{ status: 'duplicate' }])
  expect((await (await fetch(second.feedUrl)).json()).notices).toEqual([body])
  const answer = { notice: body.id, rev: 1, answer: 'no' }
  await send(second, about(response, 'confirmation', answer))
  const thread = await asTeam(second, 'GET', `/v1/threads/${response.entry.ref}`)
  expect(thread.body.state).toBe('reopened')
})

test('rejects with the error of Node when the port is taken', async () => {
  const taken = await startedCollector()
  const port = Number(new URL(taken.url).port)
  await expect(startCollector({ port, dataDir: newDataDir() })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('goes on with a database of the first version', async () => {
  const dataDir = newDataDir()
  const sqlite = new Sqlite(join(dataDir, 'collector.db'))
  const old = newResponse()
  const { id, ref } = old.entry
  sqlite.exec(`${migrations[0]}; pragma user_version = 1`)
  sqlite
    .prepare("insert into entries values (1, ?, 'response', ?, ?, ?)")
    .run(id, id, JSON.stringify(old.entry), old.entry.at)
  sqlite
    .prepare("insert into threads values (?, 1, ?, 'after-order', ?, 'open', ?)")
    .run(id, ref, old.entry.claim.h, old.entry.at)
  sqlite.exec('update arrivals set n = 1')
  sqlite.close()
  const collector = await startedCollector(dataDir)
  await send(collector, about(old, 'reply', { text: 'Still here' }))
  const { body } = await asTeam(collector, 'GET', `/v1/threads/${id}`)
  expect(body).toMatchObject({ verified: false, replies: [{ text: 'Still here' }] })
})

test('leaves a database of a later version alone', async () => {
  const dataDir = newDataDir()
  await (await startCollector({ port: 0, dataDir })).close()
  const file = join(dataDir, 'collector.db')
  const sqlite = new Sqlite(file)
  sqlite.exec('pragma user_version = 99')
  sqlite.close()
  await expect(startCollector({ port: 0, dataDir })).rejects.toThrow('later collector')
})

test('refuses to start over a file that is no database', async () => {
  const dataDir = newDataDir()
  writeFileSync(
    join(dataDir, 'collector.db'),
    'not a database, but long enough to look like one'.repeat(100),
  )
  await expect(startCollector({ port: 0, dataDir })).rejects.toThrow()
  expect(readFileSync(join(dataDir, 'collector.db'), 'utf8')).toContain('not a database')
})

test('closes at once although a browser keeps its connection, and leaves nothing in the log', async () => {
  const dataDir = newDataDir()
  const collector = await startCollector({ port: 0, dataDir, teamToken: 'team-secret' })
  await send(collector, newResponse().entry)
  const agent = new Agent({ keepAlive: true })
  await new Promise((resolve) => {
    get(collector.feedUrl, { agent }, (response) => response.resume().on('end', resolve))
  })
  const before = Date.now()
  await Promise.all([collector.close(), collector.close()])
  expect(Date.now() - before).toBeLessThan(1500)
  await expect(fetch(collector.feedUrl)).rejects.toThrow()
  for (const log of readdirSync(dataDir).filter((name) => name.endsWith('-wal')))
    expect(statSync(join(dataDir, log)).size).toBe(0)
})

test('two collectors on one folder store an id once', async () => {
  const dataDir = newDataDir()
  const both = [await startedCollector(dataDir), await startedCollector(dataDir)]
  const entries = Array.from({ length: 10 }, () => newResponse().entry)
  const results = await Promise.all(
    entries.flatMap((entry) => both.map((collector) => send(collector, entry))),
  )
  expect(results.flat().filter(({ status }) => status === 'stored')).toHaveLength(10)
})

test('keeps what it acknowledged when it is killed', async () => {
  const dataDir = newDataDir()
  const module = new URL('../../examples/collector/collector.ts', import.meta.url)
  const script = `
    const { startCollector } = await import(${JSON.stringify(module.href)})
    console.log((await startCollector(${JSON.stringify({ port: 0, dataDir })})).url)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const url = String(line).trim()
  const entries = Array.from({ length: 40 }, () => newResponse().entry)
  const acknowledged: string[] = []
  await Promise.all(
    entries.map(async (entry, index) => {
      const results = await send({ url }, entry).catch(() => [])
      acknowledged.push(...results.map(({ id }) => id))
      if (index === 20) child.kill('SIGKILL')
    }),
  )
  const collector = await startedCollector(dataDir)
  const { responses } = (await asTeam(collector, 'GET', '/v1/responses')).body
  const kept = responses.map(({ id }: { id: string }) => id)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(kept).toEqual(expect.arrayContaining(acknowledged))
})
