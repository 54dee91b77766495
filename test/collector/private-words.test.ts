import { expect, test } from 'vitest'
import { asTeam, fixedNotice, newResponse, send } from './helpers.ts'
import { openedFor, publicFeed, reward, sealable } from './sealable.ts'
import { believingCollector } from './tokens.ts'

test('names those who cannot be told alone, and publishes nothing', async () => {
  const collector = await believingCollector()
  const [can, cannot] = [sealable(), newResponse()]
  await send(collector, can.entry, cannot.entry)
  const ids = [can.entry.id, cannot.entry.id]
  const tell = (fields: Record<string, unknown>) =>
    asTeam(collector, 'POST', '/v1/notices', fixedNotice(ids, fields))
  const words = { text: 'Hello' }
  const problems = async (fields: Record<string, unknown>) => {
    const { status, body } = await tell(fields)
    expect(status).toBe(422)
    return body.error.problems
  }
  expect(await problems({ private: { '*': words } })).toEqual([
    { path: 'private.*', message: expect.stringContaining(cannot.entry.ref) },
  ])
  expect(await problems({ private: { [cannot.entry.id]: words } })).toMatchObject([
    { message: expect.stringContaining(`${cannot.entry.ref} came without a seal key`) },
  ])
  expect(await problems({ private: { 'R-NOTHERE': words } })).toMatchObject([
    { path: 'private.R-NOTHERE' },
  ])
  expect(await problems({ private: { '*': {} } })).toMatchObject([{ path: 'private.*' }])
  expect(await problems({ to: 'everyone', private: { '*': words } })).toMatchObject([
    { path: 'private' },
  ])
  expect(await problems({ to: { claims: ['aaaaaaaa'] }, private: { '*': words } })).toMatchObject([
    { message: expect.stringContaining('aaaaaaaa') },
  ])
  expect((await publicFeed(collector)).notices).toEqual([])
  expect((await tell({ private: { [can.entry.id]: words } })).status).toBe(201)
})

test('keeps private words through a revision, changes them, and takes them back', async () => {
  const collector = await believingCollector()
  const one = sealable()
  await send(collector, one.entry)
  const first = fixedNotice([one.entry.id], { private: { '*': { code: 'TEA-1' } } })
  const { body } = await asTeam(collector, 'POST', '/v1/notices', first)
  const change = async (fields: object) =>
    (await asTeam(collector, 'PUT', `/v1/notices/${body.id}`, fields)).body
  expect(await openedFor(one, await change({ by: 'Mei' }))).toEqual({ code: 'TEA-1' })
  const changed = await change({ private: { [one.entry.ref]: { code: 'TEA-2' } } })
  expect(await openedFor(one, changed)).toEqual({ code: 'TEA-2' })
  expect(await change({ private: null })).not.toHaveProperty('sealed')
  expect(await change({ by: 'Ben' })).toMatchObject({ rev: 5 })
  const { notices } = await publicFeed(collector)
  expect(notices).toMatchObject([{ rev: 5 }])
  expect(notices[0]).not.toHaveProperty('sealed')
})

test('keeps what somebody else sealed', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const sealed = { [entry.claim.h.slice(0, 8)]: 'c2VhbGVk' }
  const { body } = await asTeam(collector, 'POST', '/v1/notices', reward([entry.id], { sealed }))
  expect(body).toMatchObject({ sealed })
  const { body: next } = await asTeam(collector, 'PUT', `/v1/notices/${body.id}`, { by: 'Mei' })
  expect(next).toMatchObject({ rev: 2, sealed })
})

test.each(['question', 'reward'])(
  'refuses an open %s that could have been sealed',
  async (kind) => {
    const collector = await believingCollector()
    const { entry } = sealable()
    await send(collector, entry)
    const { status, body } = await asTeam(
      collector,
      'POST',
      '/v1/notices',
      reward([entry.id], { kind }),
    )
    expect(status).toBe(422)
    expect(body.error.problems).toEqual([
      { path: 'private', message: expect.stringContaining(entry.ref) },
    ])
  },
)

test('warns about an open question that nobody can seal', async () => {
  const collector = await believingCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const question = reward([entry.id], { kind: 'question' })
  const { status, body } = await asTeam(collector, 'POST', '/v1/notices', question)
  expect(status).toBe(201)
  expect(body.warnings).toEqual([expect.stringContaining(entry.ref)])
  expect((await publicFeed(collector)).notices[0]).not.toHaveProperty('warnings')
})
