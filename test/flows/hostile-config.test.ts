import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundleOf } from '../helpers/npm-bundle.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const fine = {
  id: 'fine',
  questions: [{ id: 'text', type: 'comment', title: 'Is all well?' }],
  triggers: [{ event: 'order.completed' }],
}

/** A prompt that would be asked first, were it right. */
const bad = {
  id: 'bad',
  questions: [{ id: 'text', type: 'comment', title: 'Is all lost?' }],
  triggers: [{ event: 'order.completed' }],
  priority: 99,
}

const listening = `
  window.told = []
  window.onerror = (message) => told.push('thrown: ' + message)
  window.onunhandledrejection = ({ reason }) => told.push('unhandled: ' + reason)`

/** A host's page with the script tag, or with a bundle of its own. */
const visit = async (url: string) => {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
  page.on('console', (message) => troubles.push(message.text()))
  await page.addInitScript(listening)
  await page.goto(url)
  return { page, troubles }
}

interface Told {
  code: string
  path?: string
}

/** The fine prompt is asked, the host hears where the other one is wrong, and nothing else is heard. */
const expectTheFineOne = async (page: Page, troubles: readonly string[], path: string) => {
  await page.getByRole('dialog', { name: 'Is all well?' }).waitFor({ timeout: 10_000 })
  expect(await page.getByText('Is all lost?').count()).toBe(0)
  const errors: Told[] = await page.evaluate('errors.map(({ code, path }) => ({ code, path }))')
  expect(errors).toContainEqual({ code: 'prompt-invalid', path: expect.stringContaining(path) })
  expect(errors.filter(({ code }) => code !== 'prompt-invalid')).toEqual([])
  await page.waitForTimeout(200)
  expect([...troubles, ...((await page.evaluate('told')) as string[])]).toEqual([])
}

/** A key of the bad prompt, as the address has it, and where the host is told that it is wrong. */
const atAnAddress = async (_: string, key: string, path: string) => {
  const prompts = `[${JSON.stringify(bad).slice(0, -1)}, ${key} }, ${JSON.stringify(fine)}]`
  const url = await startSite({
    '/': hostPage(
      'data-config="/feedback.json" data-endpoint="/v1/responses"',
      `<script>
        window.errors = []
        windchime('on', 'error', (error) => errors.push(error))
        windchime('track', 'order.completed')
      </script>`,
    ),
    '/feedback.json': `{ "version": 1, "prompts": ${prompts} }`,
  })
  const { page, troubles } = await visit(url)
  await expectTheFineOne(page, troubles, path)
  expect(await page.evaluate('({}).polluted')).toBeUndefined()
}

describe('of a config at an address, a prompt is left out whose', () => {
  test.each<[string, string, string]>([
    [
      'where is a text',
      '"triggers": [{ "event": "order.completed", "where": "all" }]',
      'prompts[0].triggers[0]',
    ],
    ['patterns are no texts', '"pages": { "exclude": [{}] }', 'prompts[0].pages.exclude[0]'],
    [
      'audience names an operator nobody knows',
      '"audience": { "a": { "$regex": "(a+)+$" } }',
      'prompts[0].audience',
    ],
    [
      'audience is too deep',
      `"audience": ${'{"$not":'.repeat(2000)}{}${'}'.repeat(2000)}`,
      'prompts[0].audience',
    ],
    ['days have no end', '"frequency": { "everyDays": 1e999 }', 'prompts[0].frequency.everyDays'],
    ['sample is null', '"sample": null', 'prompts[0].sample'],
    ['id is a number', '"id": 5', 'prompts[0].id'],
    ['id is an object', '"id": {}', 'prompts[0].id'],
    ['questions are null', '"questions": null', 'prompts[0].questions'],
    ['question is nothing', '"questions": [null]', 'prompts[0].questions[0]'],
    [
      'title is a list',
      '"questions": [{ "id": "text", "type": "comment", "title": [] }]',
      '.title',
    ],
    ['thanks are a text', '"thanks": "Thanks!"', 'prompts[0].thanks'],
    ['own prototype is a text', '"__proto__": { "polluted": true }, "urgent": "yes"', '.urgent'],
    ['words to attach are null', '"attach": null', 'prompts[0].attach'],
    ['patterns are a number', '"pages": { "include": 5 }', 'prompts[0].pages.include'],
    ['audience is null', '"audience": null', 'prompts[0].audience'],
    ['fact to count by is a number', '"frequency": { "per": 5 }', 'prompts[0].frequency.per'],
  ])('%s', atAnAddress)

  // Until the quick check knows of these keys, and a signal survives a list that is none.
  test.each<[string, string, string]>([
    ['triggers are true', '"triggers": true', 'prompts[0].triggers'],
    ['triggers hold nothing', '"triggers": [null]', 'prompts[0].triggers[0]'],
    ['pages are null', '"pages": null', 'prompts[0].pages'],
    ['frequency is null', '"frequency": null', 'prompts[0].frequency'],
    ['schedule is null', '"schedule": null', 'prompts[0].schedule'],
    ['schedule is a list', '"schedule": []', 'prompts[0].schedule'],
    ['priority is a text', '"priority": "high"', 'prompts[0].priority'],
    ['place is null', '"present": null', 'prompts[0].present'],
    ['place is nowhere', '"present": { "as": "inline" }', 'prompts[0].present'],
    ['signals to end it are null', '"cancelOn": null', 'prompts[0].cancelOn'],
    ['signals to end it are a number', '"cancelOn": 5', 'prompts[0].cancelOn'],
    ['opener is a number', '"opens": 5', 'prompts[0].opens'],
  ])('%s', atAnAddress)
})

describe('of a config that the page has put together, a prompt is left out that', () => {
  test.each<[string, string, string]>([
    ['contains itself', 'bad.urgent = bad', 'prompts[0].urgent'],
    ['contains the config', 'bad.audience = { config }', 'prompts[0].audience'],
    [
      'cannot be read',
      "Object.defineProperty(bad, 'thanks', { enumerable: true, get() { throw new Error('a getter') } })",
      'prompts[0]',
    ],
    [
      'is a trap',
      'config.prompts[0] = new Proxy({}, { get() { throw new Error("a trap") } })',
      'prompts[0]',
    ],
    [
      'is as deep as a well',
      'let deep = {}; for (let i = 0; i < 10000; i++) deep = { $not: deep }; bad.audience = deep',
      'prompts[0].audience',
    ],
    ['has days that are no number', 'bad.frequency = { everyDays: NaN }', 'prompts[0].frequency'],
    ['has questions that are functions', 'bad.questions = [() => {}]', 'prompts[0].questions[0]'],
  ])('%s', async (_, change, path) => {
    const url = await startSite({
      '/': `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
<body><h1>Host</h1><script>${await bundleOf('index', 'windchime')}</script>
<script>
  window.errors = []
  const bad = ${JSON.stringify(bad)}
  const config = { version: 1, prompts: [bad, ${JSON.stringify(fine)}] }
  ${change}
  const feedback = windchime.createFeedback({
    config,
    endpoint: '/v1/responses',
    onError: (error) => errors.push(error),
  })
  feedback.track('order.completed')
</script></body></html>`,
    })
    const { page, troubles } = await visit(url)
    await expectTheFineOne(page, troubles, path)
  })
})
