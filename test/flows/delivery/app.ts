import type { Browser, Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import type * as Windchime from '../../../src/index.ts'
import type { Entry } from '../../../src/model/entry.ts'
import { bundleOf } from '../../helpers/npm-bundle.ts'
import { startSite } from '../../helpers/site.ts'
import { openVisitor, paceOf } from './visitor.ts'

/** One call of the transport. */
interface Attempt {
  readonly entries: readonly Entry[]
  readonly token?: string
  readonly keepalive: boolean
  aborted: boolean
}

/** What the app's page holds. */
export interface App extends Window {
  windchime: typeof Windchime
  feedback: Windchime.Feedback
  attempts: Attempt[]
  /** What the transport does with the next attempt. */
  next: () => unknown
  told: [name: string, detail: unknown][]
}

/** An app with a transport of its own, which does what `next` says. Runs in the page. */
const startApp = () => {
  const app = window as unknown as App
  app.attempts = []
  app.told = []
  app.next = () => ({ status: 'delivered' })
  app.feedback = app.windchime.createFeedback({
    config: {
      version: 1,
      prompts: [{ id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Thoughts?' }] }],
    },
    transport: (entries, { signal, keepalive, token }) => {
      const attempt = { entries, keepalive, aborted: false, ...(token && { token }) }
      signal.addEventListener('abort', () => {
        attempt.aborted = true
      })
      app.attempts.push(attempt)
      const said = app.next() as Windchime.Outcome | Promise<Windchime.Outcome>
      return said instanceof Promise ? said : Promise.resolve(said)
    },
    onError: ({ code }) => void app.told.push(['error', code]),
  })
  app.feedback.on('delivered', ({ ids }) => void app.told.push(['delivered', ids]))
  app.feedback.on('rejected', ({ entry }) => void app.told.push(['rejected', entry.id]))
}

/** An app on the npm package, as its own bundler makes it; each test of the file opens its own. */
export const shareApp = (browser: Pick<Browser, 'newContext'>) => {
  let bundle = ''
  beforeAll(async () => {
    bundle = await bundleOf('index', 'windchime')
  })
  return async () => {
    const url = await startSite({
      '/': '<!doctype html><html lang="en"><title>App</title><script src="/app.js"></script>',
      '/app.js': bundle,
    })
    const { context, open, troubles } = await openVisitor(browser)
    await context.clock.install()
    const page = await open(url)
    await page.evaluate(startApp)
    return { page, troubles }
  }
}

/** Says what the transport does from now on; it runs in the page. */
export const does = (page: Page, next: () => unknown) =>
  page.evaluate(`void (window.next = ${next})`)

export const submit = (page: Page, text: string) =>
  page.evaluate((text) => (window as unknown as App).feedback.submit('any', { text }), text)

export const flush = (page: Page) =>
  page.evaluate(() => (window as unknown as App).feedback.flush())

/** What the app knows of its attempts, and what it was told. */
export const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { attempts, told, feedback } = window as unknown as App
    return {
      told,
      pending: feedback.$pending.get(),
      ids: attempts.map(({ entries }) => entries.map(({ id }) => id)),
      tokens: attempts.map(({ token }) => token),
      aborted: attempts.map(({ aborted }) => aborted),
      bodies: attempts.map(({ entries }) => JSON.stringify(entries)),
    }
  })

/** Failed attempts in a row, as they are stored. */
export const failuresOf = async (page: Page) => (await paceOf(page))?.failures
