import { createHash, hkdfSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Prompt } from '../../src/model/schema.ts'
import { submitForm } from '../../src/prompts/form.ts'
import { kinds } from '../../src/prompts/kinds/kinds.ts'
import { type FaultServer, ok, startFaultServer, status } from '../helpers/fault-server.ts'
import { anOrder, aPrompt, createAskingDevice } from './helpers/ask.ts'

const secondMs = 1000

let server: FaultServer
let device: ReturnType<typeof createAskingDevice>

beforeEach(async () => {
  server = await startFaultServer()
  device = createAskingDevice(server.url)
})

afterEach(() => server.close())

type Site = ReturnType<typeof device.openSite>

/** The person answers two questions. */
const answer = async ({ shown }: Site, score = 2, why: string | undefined = 'Coupon empties') => {
  shown().answer(score)
  await shown().next()
  shown().answer(why)
  await shown().next()
}

const held = () => server.always(status(503))

describe('a response', () => {
  test('says all that the contract names, and nothing that is not known', async () => {
    held()
    const site = device.openSite({
      here: {
        respondent: { id: 'u_42', traits: { plan: 'pro' }, token: 'never stored' },
        release: '2026.11.3',
        context: { shop: 'Harbour Lane' },
      },
    })
    const prompt = aPrompt({
      attach: ['event.orderId', 'event.nothing'],
      sample: { rate: 1 },
      urgent: { 'answers.score': { $lte: 2 } },
      replyWithinDays: 2,
    })
    await site.asking.interrupt(prompt, anOrder())
    await answer(site)
    const [thread] = await site.threads()
    const [entry] = await site.stored()
    expect(entry).toEqual({
      kind: 'response',
      id: thread?.id,
      ref: thread?.ref,
      prompt: 'after-order',
      touchpoint: 'checkout',
      answers: { score: 2, why: 'Coupon empties' },
      complete: true,
      at: '2026-11-22T09:00:00.000Z',
      questions: [
        {
          id: 'score',
          type: 'rating',
          scale: 5,
          style: 'stars',
          title: 'How was checkout?',
          required: true,
        },
        { id: 'why', type: 'comment', title: 'What went wrong?', maxLength: 2000, required: false },
      ],
      asked: { by: 'trigger', trigger: 'order.completed', channel: 'web' },
      context: { shop: 'Harbour Lane', orderId: 'A-17' },
      locale: 'en',
      release: '2026.11.3',
      sample: 1,
      urgent: true,
      replyWithinDays: 2,
      respondent: { id: 'u_42', traits: { plan: 'pro' } },
      page: { url: 'https://shop.example/checkout', title: 'Checkout' },
      claim: { h: thread?.claim?.h },
      sdk: 'windchime/test',
    })
    expect(entry.ref).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{7}$/)
  })

  test('of an unknown person on a plain page says less', async () => {
    held()
    const site = device.openSite({ privacy: { urlQuery: true } })
    site.asking.open(aPrompt(), { by: 'opener' })
    await answer(site, 5, undefined)
    const [entry] = await site.stored()
    expect(Object.keys(entry).toSorted()).toEqual(
      [
        ...['kind', 'id', 'ref', 'prompt', 'touchpoint', 'answers', 'complete', 'at', 'questions'],
        ...['asked', 'locale', 'page', 'claim', 'sdk'],
      ].toSorted(),
    )
    expect(entry.page.url).toBe('https://shop.example/checkout?card=4111#top')
  })

  test('carries a claim that only this device can prove, and never its secret', async () => {
    held()
    const site = device.openSite()
    site.asking.open(aPrompt(), { by: 'api' })
    await answer(site)
    const [entry] = await site.stored()
    const [thread] = await site.threads()
    const { secret = '', proof, h } = thread?.claim ?? {}
    const derived = hkdfSync(
      'sha256',
      Buffer.from(secret, 'base64url'),
      '',
      'windchime-proof-1',
      16,
    )
    expect(Buffer.from(derived).toString('base64url')).toBe(proof)
    const hash = createHash('sha256').update(`windchime-claim-1${proof}`).digest('base64url')
    expect([h, entry.claim]).toEqual([hash, { h: hash }])
    expect(server.requests[0]?.body).not.toMatch(new RegExp(`${secret}|${proof}`))
  })

  test('is not lost to a context that nobody can write down', async () => {
    held()
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const site = device.openSite({ here: { context: { circle, big: 1n, plan: 'pro' } } })
    site.asking.open(aPrompt(), { by: 'api', context: { run: () => {} } })
    await answer(site)
    expect((await site.stored())[0].context).toEqual({ big: '1', plan: 'pro' })
  })

  test('is changed, or dropped, by the host before anything touches the disk', async () => {
    held()
    const site = device.openSite({
      beforeStore: (entry) =>
        entry.kind === 'response' && entry.answers.score === 1
          ? null
          : { ...entry, respondent: { id: 'hidden' } },
    })
    for (const score of [1, 2]) {
      site.asking.open(aPrompt(), { by: 'api' })
      await answer(site, score)
    }
    expect(await site.stored()).toMatchObject([
      { answers: { score: 2 }, respondent: { id: 'hidden' } },
    ])
  })

  test('travels with its picture, which the host sees before it is stored, and nobody redacts', async () => {
    held()
    const picture = {
      question: 'why',
      type: 'image/jpeg',
      data: 'jane@shop.example/4111111111111111',
    }
    const seen: unknown[] = []
    const site = device.openSite({
      privacy: { redact: ['email', 'card'] },
      beforeStore: (entry) => {
        seen.push(entry.kind === 'response' && entry.attachments)
        return entry
      },
    })
    site.asking.open(aPrompt(), { by: 'api' })
    site.shown().answer(2)
    await site.shown().next()
    site.shown().attach(picture.data)
    await site.shown().next()
    expect(await site.stored()).toMatchObject([{ answers: { why: '' }, attachments: [picture] }])
    expect(seen).toEqual([[picture]])
    // What this device remembers is for the customer to read.
    expect((await site.threads())[0]).not.toHaveProperty('attachments')
  })
})

describe('thanks', () => {
  test('come when the response is on the disk, in words that suit the answers', async () => {
    held()
    const site = device.openSite()
    const prompt: Prompt = aPrompt({
      thanks: [
        {
          if: { 'answers.score': { $lte: 2 } },
          title: 'Sorry about {event.orderId}.',
          actions: [{ label: 'Call me', event: 'callback.wanted' }],
        },
        { title: 'Thanks.' },
      ],
    })
    await site.asking.interrupt(prompt, anOrder())
    await answer(site)
    const thanks = site.$thanks.get()
    expect(thanks).toMatchObject({ text: 'Sorry about A-17.', lang: 'en', durable: true })
    thanks?.act(0)
    expect(site.tracked).toEqual(['windchime.submitted', 'callback.wanted'])
    thanks?.close()
    expect([site.$thanks.get(), site.$prompt.get()]).toEqual([undefined, undefined])
  })

  test('are not given where nothing is stored or delivered; then it is tried again', async () => {
    server.always(status(503))
    const site = device.openSite({ disk: false })
    const ending = site.asking.open(aPrompt(), { by: 'api' })
    await answer(site)
    expect(site.shown()).toMatchObject({
      errors: { why: 'not-saved' },
      answers: { score: 2, why: 'Coupon empties' },
    })
    expect([site.$thanks.get(), site.$pending.get()]).toEqual([undefined, 1])

    server.always(ok)
    await device.clock.pass(secondMs)
    await site.deliver()
    expect([site.$pending.get(), server.stored.size]).toEqual([0, 1])
    // Asked again, the same response is kept: it arrives again under its own id.
    await site.shown().next()
    expect(await ending).toMatchObject({ outcome: 'answered', response: { durable: false } })
    expect([server.stored.size, site.$thanks.get()?.durable]).toEqual([1, false])
  })
})

describe('the ledger', () => {
  const record = async (site: Site) => {
    await device.clock.pass(0)
    return site.ledger.state().prompts['after-order']
  }

  test('counts a prompt that came by itself when it is shown, and the answer when it is given', async () => {
    const site = device.openSite()
    expect(await site.asking.interrupt(aPrompt(), anOrder())).toBe(true)
    const at = device.clock.now()
    expect(await record(site)).toEqual({ asked: 1, askedAt: at, dismissed: 0 })
    await answer(site)
    expect(await record(site)).toEqual({
      asked: 1,
      askedAt: at,
      dismissed: 0,
      answeredAt: at,
      answers: { score: 2, why: 'Coupon empties' },
    })
  })

  test('never counts what the person opened as asked', async () => {
    const site = device.openSite()
    const ending = site.asking.open(aPrompt(), { by: 'launcher' })
    site.shown().dismiss()
    expect(await ending).toEqual({ outcome: 'dismissed' })
    expect(await record(site)).toEqual({ asked: 0, dismissed: 0 })
  })

  test('has a prompt offer never to come back after the second dismissal', async () => {
    const day = 24 * 60 * 60 * secondMs
    const site = device.openSite()
    for (const silenceable of [false, false, true]) {
      await site.asking.interrupt(aPrompt(), anOrder())
      expect(site.shown().silenceable).toBe(silenceable)
      site.shown().dismiss(silenceable ? 'never' : 'closed')
      await device.clock.pass(0)
      await device.clock.pass(31 * day)
    }
    expect(await record(site)).toMatchObject({ asked: 3, dismissed: 3, never: true })
    expect(await site.asking.interrupt(aPrompt({ frequency: { everyDays: 1 } }), anOrder())).toBe(
      false,
    )
  })
})

describe('the place on the screen', () => {
  const settled = () => device.clock.pass(0)

  test('is one for all tabs, until the thanks is closed', async () => {
    const first = device.openSite()
    const second = device.openSite()
    const other = aPrompt({ id: 'other' })
    await first.asking.interrupt(aPrompt(), anOrder())
    await device.clock.pass(100 * secondMs)
    expect(await second.asking.interrupt(other, anOrder())).toBe(false)
    await answer(first)
    expect(await second.asking.interrupt(other, anOrder())).toBe(false)
    first.$thanks.get()?.close()
    await settled()
    expect(await second.asking.interrupt(other, anOrder())).toBe(true)
  })

  test('is free again after a dismissal', async () => {
    const first = device.openSite()
    await first.asking.interrupt(aPrompt(), anOrder())
    first.shown().dismiss()
    await settled()
    expect(await device.openSite().asking.interrupt(aPrompt({ id: 'other' }), anOrder())).toBe(true)
  })

  test('goes to what the person opens, and what was confirmed before is not lost', async () => {
    held()
    const site = device.openSite()
    await site.asking.interrupt(aPrompt(), anOrder())
    site.shown().answer(4)
    await site.shown().next()
    site.asking.open(aPrompt({ id: 'opened' }), { by: 'opener' })
    await settled()
    expect(site.shown()).toMatchObject({ id: 'opened', byPerson: true })
    expect(site.told.filter(([name]) => name === 'dismissed')).toEqual([
      ['dismissed', { prompt: 'after-order', reason: 'replaced' }],
    ])
    await expect.poll(site.stored).toMatchObject([{ answers: { score: 4 }, complete: false }])
  })
})

describe('a site’s own form', () => {
  const submit = (site: Site, answers: Record<string, number | string>) =>
    submitForm(site.asking, aPrompt(), answers, { from: 'contact page' }, {}, kinds)

  test('stores its answers as they are, and leaves out what was skipped', async () => {
    held()
    const site = device.openSite()
    const receipt = await submit(site, { score: 3, why: '' })
    expect(receipt).toMatchObject({ durable: true, ref: expect.stringMatching(/^R-/) })
    expect(await site.stored()).toMatchObject([
      {
        id: receipt.id,
        answers: { score: 3 },
        questions: [{ id: 'score' }],
        asked: { by: 'form', channel: 'web' },
        context: { from: 'contact page' },
        complete: true,
      },
    ])
  })

  test.each([
    [{ scroe: 3 }, 'answers.scroe belongs to none of its questions: score, why'],
    [{ score: 9 }, 'answers.score does not suit a question of type "rating"'],
    [{}, 'there is no answer in it'],
  ])('is told what is wrong with %j', async (answers, what) => {
    await expect(submit(device.openSite(), answers)).rejects.toMatchObject({
      code: 'options-invalid',
      message: `submit("after-order"): ${what}`,
    })
  })

  test('is told where nothing could be saved', async () => {
    held()
    await expect(submit(device.openSite({ disk: false }), { score: 3 })).rejects.toMatchObject({
      code: 'not-saved',
    })
  })
})
