import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  about,
  asTeam,
  fixedNotice,
  newDataDir,
  newResponse,
  send,
  startedCollector,
} from './helpers.ts'

const feedOf = async ({ feedUrl }: { feedUrl: string }) => (await fetch(feedUrl)).json()

const confirmation = (
  response: ReturnType<typeof newResponse>,
  notice: { id: string; rev: number },
  answer: string,
  fields = {},
) => about(response, 'confirmation', { notice: notice.id, rev: notice.rev, answer, ...fields })

test('publishes a notice to chosen responses by claims alone', async () => {
  const collector = await startedCollector()
  const [one, two] = [newResponse(), newResponse()]
  await send(collector, one.entry, two.entry)
  const { status, body } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice([one.entry.id, two.entry.ref, two.entry.id], {
      since: { release: '2026.11.3' },
      ask: { after: 'order.completed', withinDays: 14 },
      nonsense: one.entry.id,
    }),
  )
  expect(status).toBe(201)
  expect(body).toMatchObject({ id: expect.stringMatching(/^n_/), rev: 1, voices: 2 })
  expect(await feedOf(collector)).toEqual({ version: 1, revoked: [], notices: [body] })
  expect(body.to).toEqual({
    claims: [one.entry.claim.h.slice(0, 8), two.entry.claim.h.slice(0, 8)],
  })
  const text = JSON.stringify(body)
  for (const { entry } of [one, two]) {
    expect(text).not.toContain(entry.id)
    expect(text).not.toContain(entry.ref)
  }
})

test('answers 304 until the feed changes', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const first = await fetch(collector.feedUrl)
  const etag = first.headers.get('etag') as string
  expect(etag).toMatch(/^"[^"]+"$/)
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const again = () => fetch(collector.feedUrl, { headers: { 'If-None-Match': `"x", W/${etag}` } })
  const unchanged = await again()
  expect(unchanged.status).toBe(304)
  expect(unchanged.headers.get('access-control-allow-origin')).toBe('*')
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([entry.id]))
  expect((await again()).status).toBe(200)
})

test('"Not yet" reopens the thread, and the next fix closes it again', async () => {
  const collector = await startedCollector()
  const response = newResponse()
  const { id } = response.entry
  await send(collector, response.entry)
  const thread = async () => (await asTeam(collector, 'GET', `/v1/threads/${id}`)).body
  expect((await thread()).state).toBe('open')
  const { body: notice } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([id]))
  expect((await thread()).state).toBe('fixed')
  const no = confirmation(response, notice, 'no', { comment: 'Still empties' })
  const reply = about(response, 'reply', { text: 'It was an iPad' })
  expect(await send(collector, no, reply)).toMatchObject([
    { status: 'stored' },
    { status: 'stored' },
  ])
  expect((await thread()).state).toBe('reopened')
  const { body: next } = await asTeam(collector, 'PUT', `/v1/notices/${notice.id}`, {
    text: { en: { title: 'Now on iPads too' } },
  })
  expect(next).toMatchObject({ rev: 2, status: 'fixed', to: notice.to, voices: 1 })
  expect((await thread()).state).toBe('fixed')
  expect(await send(collector, confirmation(response, next, 'yes'))).toMatchObject([
    { status: 'stored' },
  ])
  const { state, timeline, notices, confirmations, replies, ...rest } = await thread()
  expect(rest.response).toEqual(response.entry)
  expect(state).toBe('confirmed')
  expect(timeline.map(({ type }: { type: string }) => type)).toEqual([
    'response',
    'notice',
    'confirmation',
    'reply',
    'notice',
    'confirmation',
  ])
  expect(notices).toEqual([next])
  expect(confirmations).toMatchObject([
    { answer: 'no', comment: 'Still empties' },
    { answer: 'yes' },
  ])
  expect(replies).toMatchObject([{ text: 'It was an iPad' }])
  expect(JSON.stringify(timeline)).not.toContain(response.proof)
})

test('the first answer to a revision stands', async () => {
  const collector = await startedCollector()
  const response = newResponse()
  await send(collector, response.entry)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([response.entry.id]))
  const results = [
    ...(await send(collector, confirmation(response, body, 'yes'))),
    ...(await send(collector, confirmation(response, body, 'no'))),
  ]
  expect(results.map(({ status }) => status)).toEqual(['stored', 'duplicate'])
  const thread = await asTeam(collector, 'GET', `/v1/threads/${response.entry.id}`)
  expect(thread.body).toMatchObject({ state: 'confirmed', confirmations: [{ answer: 'yes' }] })
})

test('believes only the device that answered', async () => {
  const collector = await startedCollector()
  const [mine, other] = [newResponse(), newResponse()]
  await send(collector, mine.entry, other.entry)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([mine.entry.id]))
  const stolen = { entry: mine.entry, proof: other.proof }
  const results = await send(
    collector,
    confirmation(stolen, body, 'yes'),
    about(stolen, 'reply', { text: 'Hello' }),
    about(stolen, 'erase'),
    confirmation(other, body, 'yes'),
    confirmation(mine, { id: 'n_unknown', rev: 1 }, 'yes'),
    confirmation(mine, { id: body.id, rev: 2 }, 'yes'),
  )
  expect(results.map(({ status }) => status)).toEqual(Array(6).fill('rejected'))
  expect(results.every(({ reason }) => reason)).toBe(true)
  const thread = await asTeam(collector, 'GET', `/v1/threads/${mine.entry.id}`)
  expect(thread.body).toMatchObject({ state: 'fixed', replies: [] })
})

test('asks to send again what came before its response', async () => {
  const collector = await startedCollector()
  const response = newResponse()
  const reply = about(response, 'reply', { text: 'And one more thing' })
  expect(await send(collector, reply)).toMatchObject([{ id: reply.id, status: 'retry' }])
  expect(await send(collector, reply, response.entry)).toMatchObject([
    { id: reply.id, status: 'stored' },
    { id: response.entry.id, status: 'stored' },
  ])
})

test('erases the words from the disk and never takes the response again', async () => {
  const dataDir = newDataDir()
  const collector = await startedCollector(dataDir)
  const response = newResponse({ answers: { score: 1, why: 'xylophone-7731' } })
  const { id } = response.entry
  const reply = about(response, 'reply', { text: 'marimba-4482' })
  await send(collector, response.entry, reply)
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([id]))
  const erase = about(response, 'erase')
  expect(await send(collector, erase)).toMatchObject([{ status: 'stored' }])
  expect(
    await send(collector, response.entry, reply, erase, about(response, 'erase')),
  ).toMatchObject([
    { status: 'duplicate' },
    { status: 'duplicate' },
    { status: 'duplicate' },
    { status: 'duplicate' },
  ])
  expect((await asTeam(collector, 'GET', `/v1/threads/${id}`)).status).toBe(404)
  expect((await asTeam(collector, 'GET', '/v1/responses')).body.responses).toEqual([])
  expect((await feedOf(collector)).notices).toEqual([])
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  expect(files.join('')).not.toMatch(/xylophone|marimba/)
  expect(files.join('')).not.toContain(response.entry.claim.h)
})

test('takes a notice back', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([entry.id]))
  expect((await asTeam(collector, 'DELETE', `/v1/notices/${body.id}`)).status).toBe(200)
  expect(await feedOf(collector)).toEqual({ version: 1, revoked: [body.id], notices: [] })
  expect((await asTeam(collector, 'PUT', `/v1/notices/${body.id}`, {})).status).toBe(410)
  expect((await asTeam(collector, 'DELETE', '/v1/notices/n_nothing')).status).toBe(404)
  expect((await asTeam(collector, 'GET', `/v1/threads/${entry.id}`)).body.state).toBe('open')
})

test('leaves expired notices out of the feed', async () => {
  const collector = await startedCollector()
  const today = new Date().toISOString().slice(0, 10)
  const all = { to: 'everyone' }
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([], { ...all, expires: '2020-01-01' }))
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([], { ...all, expires: today }))
  const { notices } = await feedOf(collector)
  expect(notices).toMatchObject([{ expires: today, to: 'everyone' }])
})

test.each([
  ['an unknown kind', { kind: 'news' }, 'kind'],
  ['an unknown status', { status: 'done' }, 'status'],
  ['an update without status', { status: undefined }, 'status'],
  ['no words', { text: {} }, 'text'],
  ['an empty title', { text: { en: { title: ' ' } } }, 'text.en.title'],
  ['a wrong language', { text: { '!': { title: 'Hi' } } }, 'text.!'],
  ['"declined" without a reason', { status: 'declined' }, 'text.en.body'],
  ['a script as link', { url: 'java\nscript:alert(1)' }, 'url'],
  ['nobody', { to: undefined }, 'to'],
  ['an empty list', { to: { responses: [] } }, 'to.responses'],
  ['an unknown response', { to: { responses: ['R-NOTHERE'] } }, 'to.responses'],
  ['an unknown operator', { to: { audience: { 'user.plan': { $regex: 'a' } } } }, 'to.audience'],
])('refuses a notice with %s and says where', async (_, fields, path) => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const { status, body } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice([entry.id], fields),
  )
  expect(status).toBe(422)
  expect(body.error.problems).toMatchObject([{ path }])
  expect((await feedOf(collector)).notices).toEqual([])
})

test('says which people cannot be told', async () => {
  const collector = await startedCollector()
  const [told, mute] = [newResponse(), newResponse({ claim: undefined })]
  await send(collector, told.entry, mute.entry)
  const both = fixedNotice([told.entry.id, mute.entry.id])
  expect((await asTeam(collector, 'POST', '/v1/notices', both)).body).toMatchObject({
    voices: 2,
    unreachable: [mute.entry.ref],
  })
  const none = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([mute.entry.id]))
  expect(none.status).toBe(422)
  expect(none.body.error.message).toContain(mute.entry.ref)
})

test('is for the team only', async () => {
  const { url } = await startedCollector()
  for (const path of ['/v1/responses', '/v1/threads/x', '/v1/figures'])
    for (const token of [undefined, 'wrong', ''])
      expect(
        (
          await fetch(
            url + path,
            token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
          )
        ).status,
      ).toBe(401)
  expect((await fetch(`${url}/v1/notices`, { method: 'POST' })).status).toBe(401)
  expect((await fetch(`${url}/v1/notices/n_1`, { method: 'DELETE' })).status).toBe(401)
})

test('pages through the responses in the order in which they came', async () => {
  const collector = await startedCollector()
  const entries = Array.from({ length: 5 }, () => newResponse().entry)
  await send(collector, ...entries)
  const seen: string[] = []
  let after = ''
  do {
    const { body } = await asTeam(collector, 'GET', `/v1/responses?after=${after}&limit=2`)
    seen.push(...body.responses.map(({ id }: { id: string }) => id))
    after = body.next
  } while (after)
  expect(seen).toEqual(entries.map(({ id }) => id))
  for (const query of ['limit=0', 'limit=1001', 'limit=ten', 'limit=1.5', `after=${randomUUID()}`])
    expect((await asTeam(collector, 'GET', `/v1/responses?${query}`)).status).toBe(400)
})
