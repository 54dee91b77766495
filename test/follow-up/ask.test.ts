import { expect, test } from 'vitest'
import { createDevice } from './helpers/follow.ts'
import { aFeed, aNotice, aThread, claimOfPerson } from './helpers/samples.ts'

const afterOrder = aFeed(aNotice({ rev: 2, ask: { after: 'order.completed' } }))
const anchor = { isConnected: true } as Element

const deviceWithThread = async (...args: Parameters<typeof aThread>) => {
  const device = createDevice()
  await device.remember(aThread(...args))
  return device
}

test('a confirmation goes out once, with the proof and never the secret', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: aFeed(aNotice({ rev: 2 })) })
  await page.act((active) => active.wantComment())
  expect(page.notice()?.step).toBe('comment')
  await page.act((active) =>
    Promise.all([active.confirm('no', '  Still empties '), active.confirm('no')]),
  )
  expect(page.entries).toEqual([
    {
      kind: 'confirmation',
      id: 'entry-0',
      notice: 'n_8Kd2',
      rev: 2,
      response: '0193-a',
      proof: 'proof-of-q1ZxA9_k',
      answer: 'no',
      comment: 'Still empties',
      at: '2026-11-22T09:00:00.000Z',
    },
  ])
  expect(JSON.stringify(page.entries)).not.toContain('never-leaves')
  expect(page.notice()?.step).toBe('done')
  expect(page.confirmed).toEqual(['n_8Kd2: no'])
  await page.act((active) => active.confirm('yes'))
  expect(page.entries).toHaveLength(1)

  await page.act((active) => active.dismiss())
  expect(page.notice()).toBeUndefined()
  await page.leave()
  const next = await device.load({ visits: 2, anchors: { '#coupon': anchor } })
  await device.pass(5000)
  expect(next.notice()).toBeUndefined()
})

test('a confirmation names the person only where the response did', async () => {
  const device = await deviceWithThread('q1ZxA9_k', {
    claim: await claimOfPerson('u_42'),
  })
  const here = { respondent: { id: 'u_42', traits: { plan: 'pro' } } }
  const { state } = await device.load()
  const page = await device.load(
    { here: { ...state.here, ...here }, feed: aFeed(aNotice()) },
    { pollMinutes: 0 },
  )
  await page.act((active) => active.confirm('yes'))
  expect(page.entries).toMatchObject([{ answer: 'yes', respondent: { id: 'u_42' } }])
  expect(page.entries[0]).not.toHaveProperty('comment')
})

test('stays where the confirmation could not be saved, and takes it when it can', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: aFeed(aNotice()), refuses: true })
  await page.act((active) => active.wantComment())
  await page.act((active) => active.confirm('no', 'Still'))
  expect(page.notice()).toMatchObject({ step: 'comment', problem: 'not-saved' })
  expect(page.confirmed).toEqual([])
  expect((await device.thread('0193-a'))?.notices.n_8Kd2).not.toHaveProperty('confirmed')
  page.state.refuses = false
  await page.act((active) => active.confirm('no', 'Still'))
  expect(page.notice()).toMatchObject({ step: 'done' })
  expect(page.notice()).not.toHaveProperty('problem')
  expect((await device.thread('0193-a'))?.notices.n_8Kd2).toMatchObject({ confirmed: 'no' })
})

test('asks only about what was done', async () => {
  for (const [more, step] of [
    [{ status: 'fixed' }, 'ask'],
    [{ status: 'shipped' }, 'ask'],
    [{ status: 'declined' }, 'news'],
    [{ kind: 'question', status: undefined }, 'news'],
  ] as const) {
    const device = await deviceWithThread()
    const page = await device.load({ feed: aFeed(aNotice(more)) })
    expect(page.notice()?.step).toBe(step)
  }
})

test('the news turns into the question when the customer has used it', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: afterOrder })
  expect(page.notice()?.step).toBe('news')
  page.followUp.event('something.else')
  await device.pass(0)
  expect(page.notice()?.step).toBe('news')
  page.followUp.event('order.completed')
  await device.pass(0)
  expect(page.notice()?.step).toBe('ask')
  expect(page.shown).toHaveLength(1)
})

test('a dismissed notice comes back with its question, without an allowance', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: afterOrder })
  await page.act((active) => active.dismiss())
  page.followUp.event('order.completed')
  await device.pass(0)
  // A prompt on the same event would have its turn now.
  expect(page.notice()).toBeUndefined()
  page.state.busy = true
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
  page.state.busy = false
  await device.pass(1000)
  expect(page.notice()?.step).toBe('ask')
  await page.act((active) => active.dismiss())
  page.followUp.event('order.completed')
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
})

test('the question waits across page loads, also away from where the news belongs', async () => {
  const device = await deviceWithThread()
  const place = { anchor: '#coupon', pages: ['/checkout/**'] }
  const feed = aFeed(aNotice({ place, ask: { after: 'order.completed' } }))
  const page = await device.load({ feed, path: '/checkout', anchors: { '#coupon': anchor } })
  expect(page.notice()?.step).toBe('news')
  await page.leave()
  const thanks = await device.load({ path: '/thanks', polite: false })
  thanks.followUp.event('order.completed')
  await device.pass(2000)
  expect(thanks.notice()).toBeUndefined()
  await thanks.leave()

  const home = await device.load({ path: '/' })
  expect(home.notice()?.step).toBe('ask')
  expect(home.errors).toEqual([])
  await home.act((active) => active.confirm('yes'))
  await home.leave()
  const later = await device.load({ path: '/' })
  later.followUp.event('order.completed')
  await device.pass(2000)
  expect(later.notice()).toBeUndefined()
})

test('an event counts only after the news, and only for so many days', async () => {
  const device = await deviceWithThread()
  const early = await device.load({ feed: afterOrder, polite: false })
  early.followUp.event('order.completed')
  early.state.polite = true
  await device.pass(1000)
  expect(early.notice()?.step).toBe('news')
  await early.act((active) => active.dismiss())
  await device.pass(14 * 864e5 + 1)
  early.followUp.event('order.completed')
  await device.pass(5000)
  expect(early.notice()).toBeUndefined()
})

test('what another tab has confirmed is not asked here', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: aFeed(aNotice()) })
  expect(page.notice()?.step).toBe('ask')
  await page.show(false)
  const notices = { n_8Kd2: { rev: 1, shownAt: device.clock.now(), confirmed: 'yes' as const } }
  await device.remember(aThread('q1ZxA9_k', { notices }))
  await page.show(true)
  expect(page.notice()).toBeUndefined()
})

test('a reply goes out with the proof, and says goodbye', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: aFeed(aNotice({ kind: 'question' })) })
  await page.act((active) => active.reply('   '))
  expect(page.entries).toEqual([])
  await page.act((active) => active.reply('It was an iPad'))
  expect(page.entries).toEqual([
    {
      kind: 'reply',
      id: 'entry-0',
      response: '0193-a',
      proof: 'proof-of-q1ZxA9_k',
      text: 'It was an iPad',
      at: '2026-11-22T09:00:00.000Z',
    },
  ])
  expect(page.notice()?.step).toBe('done')
  expect(page.confirmed).toEqual([])
})

test('a handle of a notice that is gone does nothing', async () => {
  const device = await deviceWithThread()
  const page = await device.load({ feed: aFeed(aNotice()) })
  const old = page.notice()
  await page.act((active) => active.dismiss())
  await old?.confirm('yes')
  old?.dismiss()
  old?.mute()
  await device.pass(0)
  expect(page.entries).toEqual([])
  expect(await device.thread('0193-a')).not.toHaveProperty('muted')
})
