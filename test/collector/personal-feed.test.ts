import { expect, test } from 'vitest'
import { asTeam, fixedNotice, newResponse, send, sendAs } from './helpers.ts'
import { believingCollector, personalFeed, tokenFor } from './tokens.ts'

const mei = { respondent: { id: 'u_mei' } }

test('tells a signed-in person what answers their responses, by response id alone', async () => {
  const collector = await believingCollector()
  const [one, two] = [newResponse(mei), newResponse({ ...mei, claim: undefined })]
  const stranger = newResponse({ respondent: { id: 'u_ben' } })
  await sendAs(tokenFor('u_mei'), collector, one.entry, two.entry)
  await sendAs(tokenFor('u_ben'), collector, stranger.entry)
  const all = [one, two, stranger].map(({ entry }) => entry.id)
  const { body: notice } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice(all))
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([stranger.entry.id]))
  const { status, headers, body } = await personalFeed(collector, tokenFor('u_mei'))
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  const to = { responses: [one.entry.id, two.entry.id] }
  expect(body).toEqual({ version: 1, revoked: [], notices: [{ ...notice, to }] })
})

test('reaches a signed-in person who left no claim, and nobody else', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse({ ...mei, claim: undefined })
  await sendAs(tokenFor('u_mei'), collector, entry)
  const { status, body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([entry.id]))
  expect({ status, to: body.to }).toEqual({ status: 201, to: { claims: [] } })
  expect((await (await fetch(collector.feedUrl)).json()).notices).toEqual([])
  const { notices } = (await personalFeed(collector, tokenFor('u_mei'))).body
  expect(notices).toMatchObject([{ to: { responses: [entry.id] } }])
})

test('holds no response whose person only the page named', async () => {
  const collector = await believingCollector()
  const [unsigned, borrowed] = [newResponse(mei), newResponse(mei)]
  await send(collector, unsigned.entry)
  await sendAs(tokenFor('u_ben'), collector, borrowed.entry)
  const ids = [unsigned.entry.id, borrowed.entry.id]
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice(ids))
  for (const person of ['u_mei', 'u_ben'])
    expect((await personalFeed(collector, tokenFor(person))).body.notices).toEqual([])
  const { body } = await asTeam(collector, 'GET', '/v1/responses')
  expect(body.received).toMatchObject([{ verified: false }, { verified: false }])
})

test('says which responses are of somebody the host vouches for', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse(mei)
  await sendAs(tokenFor('u_mei'), collector, entry)
  const { body } = await asTeam(collector, 'GET', '/v1/responses')
  expect(body.received).toMatchObject([{ id: entry.id, verified: true }])
  expect((await asTeam(collector, 'GET', `/v1/threads/${entry.id}`)).body.verified).toBe(true)
})

test('follows a notice through its revisions until it is taken back', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse(mei)
  await sendAs(tokenFor('u_mei'), collector, entry)
  const { body: first } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([entry.id]))
  const { body: other } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice([], { to: 'everyone' }),
  )
  const path = `/v1/notices/${first.id}`
  await asTeam(collector, 'PUT', path, { status: 'shipped' })
  const read = async () => (await personalFeed(collector, tokenFor('u_mei'))).body
  expect(await read()).toMatchObject({ revoked: [], notices: [{ rev: 2, status: 'shipped' }] })
  await asTeam(collector, 'DELETE', path)
  await asTeam(collector, 'DELETE', `/v1/notices/${other.id}`)
  expect(await read()).toEqual({ version: 1, revoked: [first.id], notices: [] })
  const ben = (await personalFeed(collector, tokenFor('u_ben'))).body
  expect(ben).toEqual({ version: 1, revoked: [], notices: [] })
})

test('leaves out what has expired', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse(mei)
  await sendAs(tokenFor('u_mei'), collector, entry)
  const old = fixedNotice([entry.id], { expires: '2020-01-01' })
  await asTeam(collector, 'POST', '/v1/notices', old)
  expect((await personalFeed(collector, tokenFor('u_mei'))).body.notices).toEqual([])
})

test('lets any site ask with a token, and is only for reading', async () => {
  const { url } = await believingCollector()
  const preflight = await fetch(`${url}/v1/inbox`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://shop.example', 'Access-Control-Request-Headers': 'authorization' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization')
  expect((await fetch(`${url}/v1/inbox`, { method: 'POST' })).status).toBe(405)
})
