import { expect, test } from 'vitest'
import { createDevice } from './helpers/follow.ts'
import { aFeed, aNotice, aThread, claimOfPerson } from './helpers/samples.ts'

const anchor = { isConnected: true } as Element

test('tells the customer what became of their words, and quotes them', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice()) })

  expect(page.notice()).toMatchObject({
    title: 'The coupon box keeps your code',
    body: 'Rotating no longer clears it.',
    lang: 'en',
    words: 'Coupon empties when I rotate',
    ref: 'R-7F3K2QX',
    step: 'ask',
  })
  expect(page.shown).toEqual(['n_8Kd2@1'])
  expect(page.$unread.get()).toBe(0)
  expect(page.errors).toEqual([])
  expect(page.requests).toEqual([
    {
      url: '/notices.json',
      init: { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' },
    },
  ])
})

test('speaks the language of the reader', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const { state } = await device.load()
  const page = await device.load(
    {
      here: { ...state.here, locale: 'de-AT' },
      feed: aFeed(aNotice()),
    },
    { pollMinutes: 0 },
  )
  expect(page.notice()).toMatchObject({ title: 'Der Gutschein bleibt', lang: 'de' })
})

test('quotes every comment, a line each, and nothing where there is none', async () => {
  const question = (id: string, type: 'comment' | 'nps') => ({
    id,
    type,
    title: id,
    required: false,
  })
  const questions = [question('a', 'comment'), question('b', 'nps'), question('c', 'comment')]
  for (const [answers, words] of [
    [{ a: 'first', b: 9, c: 'second' }, 'first\nsecond'],
    [{ b: 9 }, ''],
  ] as const) {
    const device = createDevice()
    await device.remember(aThread('q1ZxA9_k', { questions, answers }))
    const page = await device.load({ feed: aFeed(aNotice()) })
    expect(page.notice()?.words).toBe(words)
  }
})

test('cuts texts that no card can show', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const text = { en: { title: 't'.repeat(9000), body: 'b'.repeat(9000) } }
  const page = await device.load({ feed: aFeed(aNotice({ text })) })
  expect(page.notice()?.title).toHaveLength(200)
  expect(page.notice()?.body).toHaveLength(5000)
})

test('stands beside its anchor when that is on the page, however busy the person is', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const feed = aFeed(aNotice({ place: { anchor: '#coupon' } }))
  const page = await device.load({ feed, polite: false, anchors: { '#coupon': anchor } })
  expect(page.notice()?.anchor).toBe(anchor)
})

test('waits two seconds for an anchor that the page renders late', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const feed = aFeed(aNotice({ place: { anchor: '#coupon' } }))
  const page = await device.load({ feed })
  expect(page.notice()).toBeUndefined()
  page.state.anchors['#coupon'] = anchor
  await device.pass(1000)
  expect(page.notice()?.anchor).toBe(anchor)
  expect(page.errors).toEqual([])
})

test('becomes a toast where the anchor never comes, and tells the team once', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice({ place: { anchor: '#coupon' } })) })
  await device.pass(3000)
  expect(page.notice()).toBeDefined()
  expect(page.notice()?.anchor).toBeUndefined()
  expect(page.errors.map(({ code }) => code)).toEqual(['anchor-missing'])
})

test('leaves with an anchor that a single-page app takes away, and comes back with it', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const gone = { isConnected: true }
  const feed = aFeed(aNotice({ place: { anchor: '#coupon' } }))
  const page = await device.load({ feed, anchors: { '#coupon': gone as Element } })
  expect(page.notice()).toBeDefined()
  gone.isConnected = false
  page.state.anchors = {}
  await device.pass(10_000)
  expect(page.notice()).toBeUndefined()
  page.state.anchors['#coupon'] = anchor
  await device.pass(1000)
  expect(page.notice()?.anchor).toBe(anchor)
})

test('shows only on its pages', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const feed = aFeed(aNotice({ place: { pages: ['https://shop.example/checkout/**'] } }))
  const page = await device.load({ feed })
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
  expect(page.$unread.get()).toBe(1)
  page.state.path = '/checkout/pay?step=2'
  await device.pass(1000)
  expect(page.notice()).toBeDefined()
})

test('waits as a toast until the person is done, and until the place is free', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice()), polite: false, busy: true })
  await device.pass(3000)
  expect(page.notice()).toBeUndefined()
  page.state.busy = false
  await device.pass(3000)
  expect(page.notice()).toBeUndefined()
  page.state.polite = true
  await device.pass(1000)
  expect(page.notice()).toBeDefined()
})

test('is held back until the page runs the release', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const feed = aFeed(aNotice({ since: { release: '2026.12' } }))
  const page = await device.load({ feed })
  await device.pass(3000)
  expect(page.notice()).toBeUndefined()
  expect(page.$unread.get()).toBe(0)
  page.state.here = { ...page.state.here, release: '2026.12.0' }
  await page.followUp.refresh()
  expect(page.notice()).toBeDefined()
})

test('is not shown once it has expired', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice({ expires: '2026-11-21' })) })
  expect(page.notice()).toBeUndefined()
  expect(device.clock.waiting).toBe(0)
})

test('a dismissed notice stays away; a higher rev is news again', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const first = await device.load({ feed: aFeed(aNotice()) })
  await first.act((active) => active.dismiss())
  expect(first.notice()).toBeUndefined()
  await first.leave()

  const second = await device.load({ visits: 2 })
  await device.pass(5000)
  expect(second.notice()).toBeUndefined()
  await second.leave()

  await device.pass(16 * 60_000)
  const third = await device.load({ visits: 3, feed: aFeed(aNotice({ rev: 2 })) })
  expect(third.notice()?.notice.rev).toBe(2)
  await third.act((active) => active.dismiss())
  await third.leave()

  await device.pass(16 * 60_000)
  const fourth = await device.load({ visits: 4, feed: aFeed(aNotice({ rev: 1 })) })
  await device.pass(5000)
  expect(fourth.notice()).toBeUndefined()
})

test('a notice beside its anchor is there again at the next load until it is dismissed', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const around = {
    feed: aFeed(aNotice({ place: { anchor: '#coupon' } })),
    anchors: { '#coupon': anchor },
  }
  for (let i = 0; i < 5; i++) {
    const page = await device.load(around)
    expect(page.notice()).toBeDefined()
    await page.leave()
  }
  const elsewhere = await device.load({ ...around, anchors: {} })
  await device.pass(5000)
  expect(elsewhere.notice()).toBeUndefined()
})

test('a toast left with its page comes back in the next visit, twice at most', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const times: number[] = []
  for (let visits = 1; visits <= 8; visits++) {
    const page = await device.load({ feed: aFeed(aNotice()), visits })
    times.push(page.shown.length)
    await page.leave()
    const sameVisit = await device.load({ visits })
    expect(sameVisit.notice()).toBeUndefined()
    await sameVisit.leave()
    await device.pass(5 * 864e5)
  }
  expect(times).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
})

test('shows one toast a visit and three in a week', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const three = ['a', 'b', 'c'].map((id) => aNotice({ id }))
  for (let visits = 1; visits <= 3; visits++) {
    const page = await device.load({ feed: aFeed(...three), visits })
    await page.act((active) => active.dismiss())
    await device.pass(5000)
    expect(page.notice()).toBeUndefined()
    await page.leave()
  }
  const feed = aFeed(...three, aNotice({ id: 'd' }))
  await device.pass(17 * 60_000)
  const fourth = await device.load({ visits: 4, feed })
  expect(fourth.notice()).toBeUndefined()
  expect(fourth.$unread.get()).toBe(1)
  await fourth.leave()
  await device.pass(7 * 864e5)
  const later = await device.load({ visits: 5, feed })
  expect(later.notice()).toBeDefined()
})

test('two tabs never show the same news twice, nor two notices at a time', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const around = { feed: aFeed(aNotice(), aNotice({ id: 'other', place: { anchor: '#x' } })) }
  const one = await device.load(around)
  const two = await device.load({ ...around, anchors: { '#x': anchor } })
  await device.pass(3000)
  expect(one.notice()?.notice.id).toBe('n_8Kd2')
  expect(two.notice()).toBeUndefined()
  await one.act((active) => active.dismiss())
  await device.pass(3000)
  expect(two.notice()?.notice.id).toBe('other')
  expect([...one.shown, ...two.shown]).toEqual(['n_8Kd2@1', 'other@1'])
})

test('a muted thread says nothing more', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const feed = aFeed(aNotice(), aNotice({ id: 'other', place: { anchor: '#x' } }))
  const page = await device.load({ feed, anchors: { '#x': anchor } })
  await page.act((active) => active.mute())
  await device.pass(5000)
  expect(page.notice()).toBeUndefined()
  expect(page.$unread.get()).toBe(0)
  expect(await device.thread('0193-a')).toMatchObject({ muted: true })
})

test('a thread of an identified person is there for that person only', async () => {
  const device = createDevice()
  await device.remember(
    aThread('q1ZxA9_k', { claim: await claimOfPerson('u_42') }),
    aThread('free0000', { id: '0193-b' }),
  )
  const page = await device.load({ feed: aFeed(aNotice()) })
  expect(page.$history.get().map(({ id }) => id)).toEqual(['0193-b'])
  expect(page.notice()).toBeUndefined()

  page.state.here = { ...page.state.here, respondent: { id: 'u_42' } }
  await page.followUp.refresh()
  await device.pass(0)
  expect(page.$history.get().map(({ id }) => id)).toEqual(['0193-b', '0193-a'])
  expect(page.notice()).toBeDefined()

  page.state.here = { ...page.state.here, respondent: {} }
  await page.followUp.refresh()
  expect(page.notice()).toBeUndefined()
})

test('without consent nothing is read and nothing shows', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const here = { respondent: {}, consent: 'pending', locale: 'en', flags: {}, context: {} } as const
  const page = await device.load({ here, feed: aFeed(aNotice()) })
  expect(page.requests).toEqual([])
  expect(page.notice()).toBeUndefined()
  expect(device.clock.waiting).toBe(0)
})

test('stop leaves no timer and no notice behind', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice()) })
  expect(page.notice()).toBeDefined()
  await page.leave()
  expect(page.notice()).toBeUndefined()
  expect(device.clock.waiting).toBe(0)
  expect(await device.rows.transact((rows) => rows.get('place'))).toBeUndefined()
})
