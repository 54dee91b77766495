import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newResponse, send, startedCollector } from '../../collector/helpers.ts'
import { newProject, people } from './project.ts'

const [one, two, three] = people
const add = (...args: string[]) => ['add', '--title', 'One', '--status', 'planned', ...args]
const toAll = ['--to', 'R-7F3K2QX,R-8G4M3RY,R-9H5N4SZ']

describe('--responses', () => {
  test.each([
    ['a JSON array', [one, two, three]],
    ['one a line', `${[one, two, three].map((each) => JSON.stringify(each)).join('\n')}\n\n`],
    ['a request body', { sentAt: '2026-11-22T09:12:00.000Z', entries: [one, two, three] }],
    [
      'request bodies, one a line, with other entries and what was sent twice',
      [
        [one, two],
        [{ kind: 'event', id: 'e', name: 'shown' }, two, three],
      ]
        .map((entries) => JSON.stringify({ sentAt: '2026-11-22T09:12:00.000Z', entries }))
        .join('\n'),
    ],
    ['a page of a collector', { responses: [one, two, three], next: null }],
  ])('reads %s', async (_, stored) => {
    const { notices, write, drafts } = newProject()
    write('stored.json', stored)
    const { exitCode } = await notices(add(...toAll, '--responses', 'stored.json'))
    expect(exitCode).toBe(0)
    expect(drafts()[0]?.draft).toMatchObject({
      voices: 3,
      to: { claims: ['mP0s7c2T', 'q1ZxA9_k', 'zZ9-yY8_'] },
    })
  })

  test('reads several files', async () => {
    const { notices, write } = newProject()
    write('a.json', [one])
    write('b.json', [two, three])
    const from = ['--responses', 'a.json', '--responses', 'b.json']
    expect((await notices(add(...toAll, ...from))).exitCode).toBe(0)
  })

  test('tells nobody who had their response erased', async () => {
    const { notices, write } = newProject()
    write('stored.json', [one, { kind: 'erase', id: 'x', response: one?.id }])
    const { lines } = await notices(add('--to', 'R-7F3K2QX', '--responses', 'stored.json'))
    expect(lines[0]).toContain('R-7F3K2QX: no response in stored.json has this reference')
  })

  test('does not guess between two responses of one reference', async () => {
    const { notices, write } = newProject()
    write('stored.json', [one, { ...one, id: 'another' }])
    const { lines } = await notices(add('--to', 'R-7F3K2QX', '--responses', 'stored.json'))
    expect(lines).toEqual(['--to: R-7F3K2QX: several responses in stored.json have this reference'])
  })

  test('says in which line of which file it stops', async () => {
    const { notices, write } = newProject()
    write('stored.json', `${JSON.stringify(one)}\n{ "kind": \n`)
    const { lines, exitCode } = await notices(add(...toAll, '--responses', 'stored.json'))
    expect(lines[0]).toMatch(/^stored\.json:2: not JSON; expected a JSON array of responses/)
    expect(exitCode).toBe(1)
  })
})

describe('--collector', () => {
  test('asks a collector with the token of the team, page by page', async () => {
    const collector = await startedCollector()
    const responses = Array.from({ length: 501 }, () => newResponse())
    for (let from = 0; from < responses.length; from += 100)
      await send(collector, ...responses.slice(from, from + 100).map(({ entry }) => entry))
    const { ref = '', claim } = responses.at(-1)?.entry ?? {}
    const { notices, drafts } = newProject()
    const { lines } = await notices(add('--to', ref, '--collector', collector.url), {
      TEAM_TOKEN: 'team-secret',
    })
    expect(lines).toEqual([`${drafts()[0]?.id}: draft made for 1 person (${ref})`])
    expect(drafts()[0]?.draft).toMatchObject({ to: { claims: [claim?.h.slice(0, 8)] } })
  })

  test('says what is wrong with the token, and does not print it', async () => {
    const { url } = await startedCollector()
    const { notices } = newProject()
    const ask = (env: Record<string, string>) => notices(add(...toAll, '--collector', url), env)
    expect((await ask({})).lines).toEqual([
      '--collector: needs the token of the team in TEAM_TOKEN',
    ])
    const { lines, exitCode } = await ask({ TEAM_TOKEN: 'guessed' })
    expect(lines[0]).toMatch(/answered 401: TEAM_TOKEN is not the token of this collector$/)
    expect(lines.join('\n')).not.toContain('guessed')
    expect(exitCode).toBe(1)
  })

  test('takes the token to no other address', async () => {
    const heard: string[] = []
    const server = createServer((request, response) => {
      heard.push(request.url ?? '')
      response.writeHead(302, { Location: '/elsewhere' }).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { notices } = newProject()
    const { lines } = await notices(add(...toAll, '--collector', url), { TEAM_TOKEN: 'secret' })
    expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+: cannot be reached: /)
    expect(heard).toEqual(['/v1/responses?limit=500'])
  })

  test.each([['not an address'], ['ftp://shop.example'], ['http://127.0.0.1:1']])(
    'says that %s is no collector',
    async (url) => {
      const { notices } = newProject()
      const { lines, exitCode } = await notices(add(...toAll, '--collector', url), {
        TEAM_TOKEN: 'secret',
      })
      expect(lines[0]).toMatch(/expected an address such as|cannot be reached/)
      expect(exitCode).toBe(1)
    },
  )
})
