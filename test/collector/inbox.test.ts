import { expect, test } from 'vitest'
import { about, asTeam, newResponse, send, startedCollector } from './helpers.ts'
import { signedIn } from './signed-in.ts'

test('turns the token in the address into a strict cookie', async () => {
  const collector = await startedCollector()
  const { entered, cookie, visit } = await signedIn(collector)
  expect(entered.status).toBe(303)
  expect(entered.headers.get('location')).toBe('/inbox')
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).not.toContain(collector.teamToken)
  const inbox = await visit('/inbox')
  expect(inbox.status).toBe(200)
  expect(inbox.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(inbox.headers.get('access-control-allow-origin')).toBeNull()
  const html = await inbox.text()
  expect(html).toContain('<h1>Inbox</h1>')
  expect(html).toContain('No responses yet')
  expect(html).not.toContain('<script')
})

test('shows nothing without the token', async () => {
  const collector = await startedCollector()
  await send(collector, newResponse().entry)
  for (const path of ['/inbox', '/inbox?token=wrong', '/inbox/threads/x', '/inbox/notices/x']) {
    const response = await fetch(collector.url + path)
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Team token')
  }
  expect((await fetch(`${collector.url}/inbox/notices`, { method: 'POST' })).status).toBe(401)
  const signIn = (token: string) =>
    fetch(`${collector.url}/inbox/session`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token }),
    })
  expect((await signIn('wrong')).status).toBe(401)
  expect((await signIn(collector.teamToken)).status).toBe(303)
})

test('shows what customers wrote as text, never as markup', async () => {
  const collector = await startedCollector()
  const evil = '<img src=x onerror=alert(1)>"\'&'
  const { entry } = newResponse({
    ref: '"><b>R',
    answers: { why: evil, '<i>': [evil], b: { c: evil } },
    questions: [{ id: 'why', title: evil }, null, 7],
    page: { url: 'javascript:alert(1)', title: evil },
    respondent: { id: evil },
    release: evil,
    locale: evil,
    prompt: evil,
  })
  expect(
    await send(collector, { ...entry, questions: [{ id: 'why', title: evil }] }),
  ).toMatchObject([{ status: 'stored' }])
  const { visit } = await signedIn(collector)
  for (const path of ['/inbox', `/inbox/threads/${entry.id}`]) {
    const html = await (await visit(path)).text()
    expect(html).toContain('&lt;img src=x')
    expect(html).not.toMatch(/<img|<i>|<b>|href="javascript/)
  }
})

test('shows the others when one response makes no sense', async () => {
  const collector = await startedCollector()
  const sane = newResponse().entry
  const { entry } = newResponse({
    answers: { a: { toString: 1 }, b: -1e300, c: 7, d: [{ toString: 1 }], e: null },
    questions: [
      { id: 'a', type: { toString: 1 } },
      { id: 'b', type: 'rating', style: 'stars', scale: -5 },
      { id: 'c', type: 'rating', style: 'stars', scale: 1e300 },
      { id: 'd', type: 'choice', options: { toString: 1 } },
    ],
    respondent: { id: { toString: 1 } },
    attachments: [null, 7, { type: 'image/svg+xml', data: 'PHN2Zz4=' }],
  })
  const results = await send(collector, entry, sane)
  expect(results.map(({ status }) => status)).toEqual(['stored', 'stored'])
  const { visit } = await signedIn(collector)
  expect(await (await visit('/inbox')).text()).toContain(sane.ref)
  const thread = await (await visit(`/inbox/threads/${entry.id}`)).text()
  expect(thread).toContain(entry.ref)
  expect(thread).not.toContain('<img')
})

test('publishes to the chosen responses and shows "Not yet" as reopened', async () => {
  const collector = await startedCollector()
  const response = newResponse()
  const { id, ref } = response.entry
  await send(collector, response.entry)
  const { visit, submit } = await signedIn(collector)
  const published = await submit('/inbox/notices', {
    response: id,
    status: 'fixed',
    title: 'Now it keeps your code',
    body: 'Rotate as you like.\r\nIt stays.',
    release: '2026.11.4',
    anchor: '[data-feedback=coupon]',
    after: 'order.completed',
    by: 'Mei',
    url: '/news',
  })
  expect(published.status).toBe(303)
  const inbox = await (await visit(published.headers.get('location') as string)).text()
  expect(inbox).toContain('Published to 1 person.')
  expect(inbox).toContain(`aria-label="Select ${ref}"`)
  const { notices } = await (await fetch(collector.feedUrl)).json()
  expect(notices).toMatchObject([
    {
      kind: 'update',
      status: 'fixed',
      text: { en: { title: 'Now it keeps your code', body: 'Rotate as you like.\nIt stays.' } },
      since: { release: '2026.11.4' },
      place: { anchor: '[data-feedback=coupon]' },
      ask: { after: 'order.completed' },
      by: 'Mei',
      url: '/news',
      voices: 1,
    },
  ])
  const [notice] = notices
  const answer = { notice: notice.id, rev: 1, answer: 'no', comment: 'Still empties' }
  await send(collector, about(response, 'confirmation', answer))
  const thread = await (await visit(`/inbox/threads/${id}`)).text()
  expect(thread).toContain('Not yet: Still empties')
  expect(thread).toContain('Reopened')
  const change = await submit(`/inbox/notices/${notice.id}`, {
    status: 'fixed',
    title: 'On iPads too',
    language: 'en',
  })
  expect(change.status).toBe(303)
  const { notices: changed } = await (await fetch(collector.feedUrl)).json()
  expect(changed).toMatchObject([{ id: notice.id, rev: 2, to: notice.to, voices: 1 }])
  expect(changed[0]).not.toHaveProperty('since')
  expect((await asTeam(collector, 'GET', `/v1/threads/${id}`)).body.state).toBe('fixed')
  expect((await submit(`/inbox/notices/${notice.id}/revoke`, {})).status).toBe(303)
  expect((await (await fetch(collector.feedUrl)).json()).revoked).toEqual([notice.id])
})

test('keeps what was typed when something is missing', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const { submit } = await signedIn(collector)
  const typed = { status: 'declined', title: 'Not this year', url: 'ftp://x' }
  const refused = await submit('/inbox/notices', { ...typed, response: entry.id })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('role="alert"')
  expect(html).toContain('value="Not this year"')
  expect(html).toMatch(/<option value="declined"\s+selected/)
  expect(html).toMatch(new RegExp(`value="${entry.id}"[^>]*checked`))
  const nobody = await submit('/inbox/notices', { status: 'fixed', title: 'Hello' })
  expect(await nobody.text()).toContain('Choose at least one response.')
})

test('refuses a form that another site sends', async () => {
  const collector = await startedCollector()
  const { entry } = newResponse()
  await send(collector, entry)
  const { submit } = await signedIn(collector)
  for (const origin of ['https://evil.example', 'null']) {
    const fields = { response: entry.id, title: 'Hello' }
    expect((await submit('/inbox/notices', fields, origin)).status).toBe(403)
  }
  expect((await (await fetch(collector.feedUrl)).json()).notices).toEqual([])
})

test('shows only the threads that stand in one place, page by page', async () => {
  const collector = await startedCollector()
  const entries = Array.from({ length: 60 }, () => newResponse().entry)
  await send(collector, ...entries)
  const { visit, submit } = await signedIn(collector)
  const first = await (await visit('/inbox?state=open')).text()
  const older = /href="(\/inbox\?before=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await (await visit(older as string)).text()
  const refs = `${first}${second}`.match(/Select R-[0-9A-F]{7}/g)
  expect(refs).toEqual(entries.map(({ ref }) => `Select ${ref}`).reverse())
  const last = entries[0]?.id as string
  const refused = await submit('/inbox/notices', { response: last, title: '' })
  expect(await refused.text()).toContain(`type="hidden" name="response" value="${last}"`)
  expect(await (await visit('/inbox?state=declined')).text()).toContain('No response stands here')
})
