import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { unseal } from '../../src/platform/seal.ts'
import { about, asTeam, fixedNotice, newResponse, send, sendAs } from './helpers.ts'
import { signedIn } from './signed-in.ts'
import { believingCollector, personalFeed, tokenFor } from './tokens.ts'

const textOf = async (page: Response) =>
  (await page.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const mei = { respondent: { id: 'u_mei' } }

test('says of a customer whether the host vouches for them', async () => {
  const collector = await believingCollector()
  const [signed, unsigned] = [newResponse(mei), newResponse(mei)]
  await sendAs(tokenFor('u_mei'), collector, signed.entry)
  await send(collector, unsigned.entry)
  const { visit } = await signedIn(collector)
  const thread = async (id: string) => textOf(await visit(`/inbox/threads/${id}`))
  expect(await thread(signed.entry.id)).toContain('u_mei (verified)')
  expect(await thread(unsigned.entry.id)).toContain('u_mei (not verified)')
  const list = await textOf(await visit('/inbox'))
  expect(list).toContain('u_mei (verified)')
  expect(list).toContain('u_mei (not verified)')
})

test('shows where a thread stood, one place after the other', async () => {
  const collector = await believingCollector()
  const response = newResponse()
  const { id } = response.entry
  await send(collector, response.entry)
  const planned = fixedNotice([id], { status: 'planned' })
  await asTeam(collector, 'POST', '/v1/notices', planned)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([id]))
  const { body: slip } = await asTeam(
    collector,
    'POST',
    '/v1/notices',
    fixedNotice([id], { status: 'shipped' }),
  )
  await asTeam(collector, 'DELETE', `/v1/notices/${slip.id}`)
  const answer = { notice: body.id, rev: 1, answer: 'no' }
  await send(collector, about(response, 'confirmation', answer))
  const { visit } = await signedIn(collector)
  const html = await (await visit(`/inbox/threads/${id}`)).text()
  const line = /<ol class="status-line".*?<\/ol>/s.exec(html)?.[0] ?? ''
  expect(line.match(/Open|Planned|Fixed|Shipped|Reopened/g)).toEqual([
    'Open',
    'Planned',
    'Fixed',
    'Reopened',
  ])
  expect(html.match(/data-state="reopened"/g)).toHaveLength(1)
})

test('shows a "Not yet" together with what the customer first said, and where', async () => {
  const collector = await believingCollector()
  const response = newResponse({ context: { orderId: 'A-17' } })
  const { id } = response.entry
  await send(collector, response.entry)
  const { body } = await asTeam(collector, 'POST', '/v1/notices', fixedNotice([id]))
  const no = { notice: body.id, rev: 1, answer: 'no', comment: 'Still empties' }
  await send(collector, about(response, 'confirmation', no))
  const { visit } = await signedIn(collector)
  const html = await (await visit(`/inbox/threads/${id}`)).text()
  const confirmation = html.slice(html.indexOf('data-type="confirmation"'))
  for (const words of ['Still empties', 'Coupon empties when I rotate', 'A-17', '2026.11.3'])
    expect(confirmation).toContain(words)
})

const sealKey = () => randomBytes(16).toString('base64url')

test('writes private words by the form, shows them to the team, and changes them', async () => {
  const collector = await believingCollector()
  const key = sealKey()
  const { entry } = newResponse()
  await send(collector, { ...entry, claim: { ...entry.claim, seal: key } })
  const { visit, submit } = await signedIn(collector)
  const thread = `/inbox/threads/${entry.id}`
  expect(await (await visit(thread)).text()).toContain('name="privateCode"')
  const typed = { status: 'fixed', title: 'Mended', privateText: 'With thanks', privateCode: 'TEA' }
  await submit('/inbox/notices', { ...typed, response: entry.id })
  const read = async () => (await (await fetch(collector.feedUrl)).json()).notices[0]
  const opened = async () => {
    const { id, sealed } = await read()
    return unseal(key, id, sealed[entry.claim.h.slice(0, 8)])
  }
  expect(await opened()).toEqual({ text: 'With thanks', code: 'TEA' })
  expect(await textOf(await visit(thread))).toContain('Only they read: With thanks · TEA')
  const { id } = await read()
  const path = `/inbox/notices/${id}`
  expect(await (await visit(path)).text()).toContain('value="TEA"')
  await submit(path, { status: 'fixed', title: 'Mended again' })
  expect(await opened()).toEqual({ text: 'With thanks', code: 'TEA' })
  await submit(path, { ...typed, privateText: '', privateCode: 'TEA-2' })
  expect(await opened()).toEqual({ code: 'TEA-2' })
  await submit(path, { ...typed, privateText: '', privateCode: '' })
  expect(await read()).not.toHaveProperty('sealed')
})

test('offers private words only where everybody chosen can be told alone', async () => {
  const collector = await believingCollector()
  const [open, person] = [newResponse(), newResponse(mei)]
  await send(collector, open.entry)
  await sendAs(tokenFor('u_mei'), collector, person.entry)
  const { visit, submit } = await signedIn(collector)
  const [openId, personId] = [open.entry.id, person.entry.id]
  const page = async (id: string) => (await visit(`/inbox/threads/${id}`)).text()
  expect(await page(openId)).not.toContain('name="privateCode"')
  expect(await page(personId)).toContain('name="privateCode"')
  const list = await (await visit('/inbox')).text()
  const box = (id: string) => new RegExp(`<input[^>]*value="${id}"[^>]*>`).exec(list)?.[0]
  expect(box(openId)).not.toContain('data-alone')
  expect(box(personId)).toContain('data-alone')
  const typed = { status: 'fixed', title: 'Mended', privateCode: 'TEA' }
  const refused = await submit('/inbox/notices', { ...typed, response: openId })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(`${open.entry.ref} came without a seal key`)
  await submit('/inbox/notices', { ...typed, response: personId })
  const { notices } = (await personalFeed(collector, tokenFor('u_mei'))).body
  expect(notices).toMatchObject([{ words: { [personId]: { code: 'TEA' } } }])
})
