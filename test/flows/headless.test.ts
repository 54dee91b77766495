import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type * as Headless from '../../src/headless.ts'
import { bundleOf } from '../helpers/npm-bundle.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { type Route, startSite } from '../helpers/site.ts'

declare global {
  interface Window {
    headless: typeof Headless
    feedback: Headless.Feedback
  }
}

const browser = shareBrowser()
let bundle: string
beforeAll(async () => {
  bundle = await bundleOf('headless', 'headless')
})

const config = {
  version: 1 as const,
  prompts: [
    {
      id: 'stay',
      attach: ['context.stayId'],
      questions: [
        {
          id: 'score',
          type: 'rating' as const,
          title: { en: 'Your stay?', de: 'Ihr Aufenthalt?' },
        },
        {
          id: 'why',
          type: 'comment' as const,
          title: 'Why {answers.score}?',
          if: { 'answers.score': { $lte: 3 } },
        },
      ],
    },
  ],
}

let page: Page
let arrived: { entries: Record<string, unknown>[] }[] = []
let respond: Route = (_, response) => void response.writeHead(204).end()

beforeEach(async () => {
  arrived = []
  respond = (_, response) => void response.writeHead(204).end()
  const url = await startSite({
    '/': '<!doctype html><html lang="de"><title>App</title><script src="/app.js"></script>',
    '/app.js': bundle,
    '/v1/responses': (request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        arrived.push(JSON.parse(body))
        if (typeof respond === 'function') respond(request, response)
      })
    },
  })
  page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(url)
  await page.evaluate((config) => {
    window.feedback = window.headless.createFeedback({ config, endpoint: '/v1/responses' })
  }, config)
})

const prompt = () =>
  page.evaluate(() => {
    const { id, question, index, total, last, errors } = window.feedback.$prompt.get() ?? {}
    return { id, title: question?.title, index, total, last, errors }
  })

test('a host leads through a prompt in its own way, and no widget is ever mounted', async () => {
  const ending = page.evaluate(() => window.feedback.show('stay', { context: { stayId: 'S9' } }))
  await expect.poll(prompt).toEqual({
    id: 'stay',
    title: 'Ihr Aufenthalt?',
    index: 0,
    total: 2,
    last: false,
    errors: {},
  })
  await page.evaluate(() => window.feedback.$prompt.get()?.next())
  expect((await prompt()).errors).toEqual({ score: 'required' })
  await page.evaluate(async () => {
    window.feedback.$prompt.get()?.answer(2)
    await window.feedback.$prompt.get()?.next()
  })
  expect(await prompt()).toMatchObject({ title: 'Why 2?', index: 1, total: 2, last: true })
  await page.evaluate(async () => {
    window.feedback.$prompt.get()?.answer('Noise')
    await window.feedback.$prompt.get()?.next()
  })
  expect(await ending).toMatchObject({
    outcome: 'answered',
    answers: { score: 2, why: 'Noise' },
    response: { durable: true, ref: expect.stringMatching(/^R-/) },
  })
  expect((await prompt()).id).toBeUndefined()
  await expect.poll(() => arrived.length).toBe(1)
  expect(arrived[0]?.entries[0]).toMatchObject({
    answers: { score: 2, why: 'Noise' },
    asked: { by: 'api', channel: 'web' },
    context: { stayId: 'S9' },
  })
  expect(await page.locator('windchime-widget').count()).toBe(0)
})

test('a form of the host’s own is stored, sent, and refused where it does not fit', async () => {
  const receipt = await page.evaluate(() => window.feedback.submit('stay', { score: 5 }))
  expect(receipt).toMatchObject({ durable: true, ref: expect.stringMatching(/^R-[0-9A-Z]{7}$/) })
  await expect.poll(() => arrived.length).toBe(1)
  expect(arrived[0]?.entries[0]).toMatchObject({ id: receipt.id, asked: { by: 'form' } })
  const refusal = (answers: Record<string, string | number>) =>
    page.evaluate(
      (answers) =>
        window.feedback.submit('stay', answers).catch(({ code, message }) => [code, message]),
      answers,
    )
  expect(await refusal({ score: 9 })).toEqual(['options-invalid', expect.stringContaining('score')])
  expect(await refusal({ scor: 4 })).toEqual(['options-invalid', expect.stringContaining('scor')])
  const unknown = await page.evaluate(() =>
    window.feedback.submit('stya', { score: 4 }).catch(({ code }) => code),
  )
  expect(unknown).toBe('prompt-unknown')
})

test('what a host hands in cannot break an answer: cycles, BigInts, getters that throw', async () => {
  await page.evaluate(() => {
    const traits: Record<string, unknown> = { plan: 'pro', big: 10n, when: new Date(0) }
    traits.self = traits
    Object.defineProperty(traits, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('trap')
      },
    })
    window.feedback.identify({ id: 'u_42', traits })
    return window.feedback.submit('stay', { score: 5 })
  })
  await expect.poll(() => arrived.length).toBe(1)
  expect(arrived[0]?.entries[0]?.respondent).toMatchObject({ id: 'u_42', traits: { plan: 'pro' } })
})

test('flush gives the number left, and forget erases it', async () => {
  respond = (_, response) => void response.writeHead(503).end()
  await page.evaluate(() => window.feedback.submit('stay', { score: 1 }))
  expect(await page.evaluate(() => window.feedback.flush())).toBe(1)
  expect(await page.evaluate(() => window.feedback.$pending.get())).toBe(1)
  await page.evaluate(() => window.feedback.forget())
  expect(await page.evaluate(() => window.feedback.$pending.get())).toBe(0)
  respond = (_, response) => void response.writeHead(204).end()
  await page.reload()
  const left = await page.evaluate(async (config) => {
    window.feedback = window.headless.createFeedback({ config, endpoint: '/v1/responses' })
    return window.feedback.flush()
  }, config)
  expect(left).toBe(0)
})

test('wrong options throw at once; one namespace has one client', async () => {
  const thrown = (options: unknown) =>
    page.evaluate((options) => {
      try {
        window.headless.createFeedback(options as never).destroy()
        return 'nothing'
      } catch (error) {
        return (error as Headless.FeedbackError).code
      }
    }, options)
  expect(await thrown({ config: 5 })).toBe('options-invalid')
  expect(await thrown({ config, consent: 'maybe' })).toBe('options-invalid')
  expect(await thrown({ config })).toBe('namespace-taken')
  expect(await thrown({ config, namespace: 'other' })).toBe('nothing')
})

test('without consent nothing is written to the device, and what the person sends still goes out', async () => {
  const written = await page.evaluate(async (config) => {
    window.feedback.destroy()
    const quiet = window.headless.createFeedback({
      config,
      endpoint: '/v1/responses',
      consent: 'denied',
      namespace: 'quiet',
    })
    const receipt = await quiet.submit('stay', { score: 3 })
    const databases = await indexedDB.databases()
    return { durable: receipt.durable, names: databases.map(({ name }) => name) }
  }, config)
  expect(written.durable).toBe(false)
  expect(written.names).not.toContain('windchime-quiet')
  expect(arrived).toHaveLength(1)
})
