import { expect, test } from 'vitest'
import { about, asTeam, fixedNotice, newResponse, send, sendAs } from './helpers.ts'
import { believingCollector, inSeconds, personalFeed, tokenFor } from './tokens.ts'

const mei = { respondent: { id: 'u_mei' } }

const without = <Entry extends { proof: string }>({ proof: _, ...entry }: Entry) => entry

const told = async (fields = {}) => {
  const collector = await believingCollector()
  const response = newResponse({ ...mei, ...fields })
  await sendAs(tokenFor('u_mei'), collector, response.entry)
  const { id } = response.entry
  const { body: notice } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([id]))
  const thread = () => asTeam(collector, 'GET', `/v1/threads/${id}`)
  const entries = {
    yes: without(
      about(response, 'confirmation', { notice: notice.id, rev: 1, answer: 'yes', comment: 'Ta' }),
    ),
    reply: without(about(response, 'reply', { text: 'From my phone' })),
    erase: without(about(response, 'erase')),
  }
  return { collector, response, thread, ...entries }
}

test.each([
  ['a claim', {}],
  ['no claim', { claim: undefined }],
])('takes a person at the host’s word where the device has no proof, with %s', async (_, claim) => {
  const { collector, thread, yes, reply, erase } = await told(claim)
  const token = tokenFor('u_mei')
  const results = await sendAs(token, collector, yes, reply)
  expect(results.map(({ status }) => status)).toEqual(['stored', 'stored'])
  expect((await thread()).body).toMatchObject({
    state: 'confirmed',
    confirmations: [{ comment: 'Ta' }],
    replies: [{ text: 'From my phone' }],
  })
  expect(await sendAs(token, collector, erase)).toMatchObject([{ status: 'stored' }])
  expect((await thread()).status).toBe(404)
  expect((await personalFeed(collector, token)).body.notices).toEqual([])
})

test.each([
  ['no token', undefined],
  ['the token of somebody else', tokenFor('u_ben')],
  ['a token that the host did not sign', `${tokenFor('u_mei')}x`],
])('refuses what comes without proof and with %s', async (_, token) => {
  const { collector, thread, yes, reply, erase } = await told()
  const results = await sendAs(token, collector, yes, reply, erase)
  expect(results.map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
  expect(results.every(({ reason }) => reason?.startsWith('proof: it is missing'))).toBe(true)
  expect((await thread()).body).toMatchObject({ state: 'fixed', replies: [] })
})

test('asks to come back with a fresh token when only its time has passed', async () => {
  const { collector, reply } = await told()
  const old = tokenFor('u_mei', { exp: inSeconds(-1) })
  expect(await sendAs(old, collector, reply)).toMatchObject([{ status: 'retry' }])
  expect(await sendAs(tokenFor('u_mei'), collector, reply)).toMatchObject([{ status: 'stored' }])
})

test('lets nobody speak without proof for a response that no token vouched for', async () => {
  const collector = await believingCollector()
  const response = newResponse(mei)
  await send(collector, response.entry)
  const reply = without(about(response, 'reply', { text: 'It is me' }))
  expect(await sendAs(tokenFor('u_mei'), collector, reply)).toMatchObject([{ status: 'rejected' }])
})

test('does not overlook a wrong proof because of a token', async () => {
  const { collector, response } = await told()
  const wrong = { entry: response.entry, proof: newResponse().proof }
  const results = await sendAs(
    tokenFor('u_mei'),
    collector,
    about(wrong, 'reply', { text: 'Hello' }),
    about(wrong, 'reply', { text: 'Hello', proof: '' }),
  )
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
