import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { about, asTeam, fixedNotice, newDataDir, newResponse, send, sendAs } from './helpers.ts'
import { openedFor, publicFeed, reward, sealable } from './sealable.ts'
import { believingCollector, personalFeed, tokenFor } from './tokens.ts'

test('seals for each device what only it may read', async () => {
  const collector = await believingCollector()
  const [one, two, three] = [sealable(), sealable(), sealable()]
  await send(collector, one.entry, two.entry, three.entry)
  const { status, body } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    reward(
      [one, two, three].map(({ entry }) => entry.id),
      {
        private: {
          [two.entry.ref]: { code: 'TEA-2' },
          '*': { text: 'Thank you', code: 'TEA-1' },
          [three.claim]: { text: 'Only words' },
        },
      },
    ),
  )
  expect(status).toBe(201)
  expect(body).not.toHaveProperty('private')
  const { text, notices } = await publicFeed(collector)
  expect(notices).toEqual([body])
  expect(Object.keys(notices[0].sealed)).toEqual([one.claim, two.claim, three.claim])
  expect(text).not.toMatch(/TEA|Thank you|Only words/)
  expect(await openedFor(one, notices[0])).toEqual({ text: 'Thank you', code: 'TEA-1' })
  expect(await openedFor(two, notices[0])).toEqual({ code: 'TEA-2' })
  expect(await openedFor(three, notices[0])).toEqual({ text: 'Only words' })
  await expect(openedFor({ ...two, claim: one.claim }, notices[0])).rejects.toThrow()
})

test('shows the key to nobody, whatever form it comes in', async () => {
  const collector = await believingCollector()
  const { entry, key } = sealable({ answers: { why: 'x' }, context: { claim: { seal: 'mine' } } })
  const raw = JSON.stringify(entry)
    .replace('"seal"', '"\\u0073eal"')
    .replace(/}$/, ` , "big": 12345678901234567890}`)
  await fetch(`${collector.url}/v1/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"sentAt":"2026-11-22T09:12:00Z","entries":[${raw}]}`,
  })
  await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice([entry.id], { private: { '*': { code: 'TEA' } } }),
  )
  const Authorization = `Bearer ${collector.teamToken}`
  const signIn = await fetch(collector.inboxUrl, { redirect: 'manual' })
  const Cookie = signIn.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  const paths = [
    '/v1/responses',
    `/v1/threads/${entry.id}`,
    '/v1/notices.json',
    '/v1/figures',
    '/inbox',
    `/inbox/threads/${entry.id}`,
  ]
  for (const path of paths) {
    const response = await fetch(collector.url + path, { headers: { Authorization, Cookie } })
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(key)
  }
  const { body } = await asTeam(collector, 'GET', `/v1/threads/${entry.id}`)
  expect(body.response.claim).toEqual({ h: entry.claim.h })
  expect(body.response.context).toEqual({ claim: { seal: 'mine' } })
  const list = await fetch(`${collector.url}/v1/responses`, { headers: { Authorization } })
  expect(await list.text()).toContain('"big": 12345678901234567890')
})

test.each([7, '', 'short', 'x'.repeat(23), `${'x'.repeat(21)}=`])(
  'takes a response with the seal key %j, and seals nothing with it',
  async (seal) => {
    const collector = await believingCollector()
    const { entry } = newResponse()
    const broken = { ...entry, claim: { ...entry.claim, seal } }
    expect(await send(collector, broken)).toMatchObject([{ status: 'stored' }])
    const words = { private: { '*': { code: 'TEA' } } }
    const { status } = await asTeam(collector, 'POST', '/v1/notices', reward([entry.id], words))
    expect(status).toBe(422)
  },
)

test('says to a signed-in person in the personal feed what the public one seals or leaves out', async () => {
  const collector = await believingCollector()
  const mei = { respondent: { id: 'u_mei' } }
  const [phone, laptop] = [sealable(mei), newResponse(mei)]
  await sendAs(tokenFor('u_mei'), collector, phone.entry, laptop.entry)
  const ids = [phone.entry.id, laptop.entry.id]
  const codes = { [ids[0] as string]: { code: 'TEA-1' }, [ids[1] as string]: { code: 'TEA-2' } }
  await asTeam(collector, 'POST', '/v1/notices', reward(ids, { private: codes }))
  const { text, notices } = await publicFeed(collector)
  expect(text).not.toContain('TEA')
  expect(Object.keys(notices[0].sealed)).toEqual([phone.claim])
  const [notice] = (await personalFeed(collector, tokenFor('u_mei'))).body.notices
  expect(notice).toMatchObject({ to: { responses: ids }, words: codes })
  expect(notice).not.toHaveProperty('sealed')
})

test('erases claim, key and words with the response', async () => {
  const dataDir = newDataDir()
  const collector = await believingCollector(dataDir)
  const [gone, stays] = [sealable(), sealable()]
  await send(collector, gone.entry, stays.entry)
  const ids = [gone.entry.id, stays.entry.id]
  const words = {
    private: { [gone.entry.id]: { code: 'zither-9917' }, [stays.entry.id]: { text: 'Hi' } },
  }
  await asTeam(collector, 'POST', '/v1/notices', reward(ids, words))
  expect(await send(collector, about(gone, 'erase'))).toMatchObject([{ status: 'stored' }])
  const { text, notices } = await publicFeed(collector)
  expect(text).not.toContain(gone.claim)
  expect(notices[0].to).toEqual({ claims: [stays.claim] })
  expect(await openedFor(stays, notices[0])).toEqual({ text: 'Hi' })
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  for (const secret of ['zither', gone.key, gone.claim])
    expect(files.join('')).not.toContain(secret)
})

test('erases a claim that was addressed before its response arrived', async () => {
  const collector = await believingCollector()
  const [gone, stays] = [sealable(), sealable()]
  const to = { claims: [gone.claim, stays.claim] }
  await asTeam(collector, 'POST', '/v1/notices', fixedNotice([], { to }))
  await send(collector, gone.entry)
  await send(collector, about(gone, 'erase'))
  expect((await publicFeed(collector)).notices).toMatchObject([{ to: { claims: [stays.claim] } }])
})
