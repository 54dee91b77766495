import { expect, test } from 'vitest'
import { derive } from '../../src/platform/hash.ts'
import { seal } from '../../src/platform/seal.ts'
import { createDevice } from './helpers/follow.ts'
import { aFeed, aNotice, aThread, claimOfPerson } from './helpers/samples.ts'

const secretOf = (n: number) => new Uint8Array(16).fill(n)
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

const signedIn = (id = 'u_42') => ({
  respondent: { id, token: 'jwt' },
  consent: 'granted' as const,
  locale: 'en',
  release: '2026.11.3',
  flags: {},
  context: {},
})

test('a device without a claim hears what is for everyone only where the config broadcasts', async () => {
  const feed = aFeed(aNotice({ to: 'everyone' }), aNotice({ id: 'b', to: { claims: ['other'] } }))
  const silent = await createDevice().load({ feed })
  expect(silent.requests).toEqual([])
  const page = await createDevice().load({ feed }, { broadcast: true })
  expect(page.notice()).toMatchObject({ notice: { id: 'n_8Kd2' }, words: '', ref: '' })
  // There is nothing of theirs that could have been mended.
  expect(page.notice()?.step).toBe('news')
  expect(page.$unread.get()).toBe(0)
})

test('what is for everyone is told once, and stays dismissed', async () => {
  const device = createDevice()
  const around = { feed: aFeed(aNotice({ to: 'everyone' })) }
  const page = await device.load(around, { broadcast: true })
  await page.act((active) => active.dismiss())
  await page.leave()
  const next = await device.load({ ...around, visits: 2 }, { broadcast: true })
  await device.pass(5000)
  expect(next.notice()).toBeUndefined()
})

test.each([
  [{ visits: { $gte: 3 } }, 3, true],
  [{ visits: { $gte: 3 } }, 2, false],
])('an audience %j with %i visits is meant: %s', async (audience, visits, isMeant) => {
  const feed = aFeed(aNotice({ to: { audience } }))
  const page = await createDevice().load({ feed, visits }, { broadcast: true })
  expect(page.notice() !== undefined).toBe(isMeant)
})

test('an audience that cannot be understood is skipped and reported', async () => {
  const feed = aFeed(aNotice({ to: { audience: { visits: { $regex: 'x' } } } }))
  const page = await createDevice().load({ feed }, { broadcast: true })
  expect(page.notice()).toBeUndefined()
  expect(page.errors).toMatchObject([{ code: 'notice-invalid', path: 'notices[0].to.audience' }])
})

test('one who is signed in hears of it on a device that gave no answer, and can answer there', async () => {
  const personal = aFeed(
    aNotice({ to: { responses: ['r-1'] }, words: { 'r-1': { text: 'Sorry!', code: 'CHIME' } } }),
  )
  const page = await createDevice().load({ here: signedIn(), personal })
  expect(page.requests).toMatchObject([
    { url: '/inbox', init: { cache: 'no-store', headers: { Authorization: 'Bearer jwt' } } },
  ])
  expect(page.notice()).toMatchObject({ step: 'ask', words: '', private: { code: 'CHIME' } })
  await page.act((active) => active.confirm('yes'))
  expect(page.entries).toMatchObject([{ response: 'r-1', respondent: { id: 'u_42' } }])
  expect(page.entries[0]).not.toHaveProperty('proof')
})

test('after logging out nothing of it is left', async () => {
  const device = createDevice()
  const personal = aFeed(aNotice({ to: { responses: ['r-1'] } }))
  const page = await device.load({ here: signedIn(), personal })
  expect(page.notice()).toBeDefined()
  page.state.here = { ...signedIn(), respondent: {} }
  await page.followUp.refresh()
  expect(page.notice()).toBeUndefined()
  expect(page.$unread.get()).toBe(0)
  expect(JSON.stringify(await device.rows.transact((rows) => rows.list('')))).not.toContain(
    'coupon',
  )
})

test('the public feed cannot address responses', async () => {
  const device = createDevice()
  await device.remember(aThread())
  const page = await device.load({ feed: aFeed(aNotice({ to: { responses: ['0193-a'] } })) })
  expect(page.notice()).toBeUndefined()
})

test('another person on the same device sees nothing, and reads no feed', async () => {
  const device = createDevice()
  await device.remember(aThread('q1ZxA9_k', { claim: await claimOfPerson('u_42') }))
  const page = await device.load({ here: { ...signedIn('u_43') }, feed: aFeed(aNotice()) })
  expect([page.$history.get(), page.$unread.get(), page.notice()]).toEqual([[], 0, undefined])
  expect(page.requests.map(({ url }) => url)).toEqual(['/inbox'])
})

test('sealed words are read on the device they are for, and on no other', async () => {
  const keyOf = (n: number) => derive(secretOf(n), 'windchime-seal-1')
  const sealed = {
    q1ZxA9_k: await seal(await keyOf(1), 'n_8Kd2', { text: 'Only you', code: 'CHIME-1' }),
    other000: await seal(await keyOf(2), 'n_8Kd2', { code: 'CHIME-2' }),
  }
  const deviceOf = async (n: number, h = 'q1ZxA9_k') => {
    const device = createDevice()
    const claim = { secret: base64url(secretOf(n)), h: `${h}-rest`, proof: 'p' }
    await device.remember(aThread(h, { claim }))
    const page = await device.load({ feed: aFeed(aNotice({ kind: 'reward', sealed })) })
    await expect.poll(() => page.notice()).toBeDefined()
    await device.pass(0)
    return page
  }
  const mine = await deviceOf(1)
  await expect.poll(() => mine.notice()?.private).toEqual({ text: 'Only you', code: 'CHIME-1' })
  const thief = await deviceOf(3)
  expect(thief.notice()).toMatchObject({ private: {}, title: 'The coupon box keeps your code' })
})
