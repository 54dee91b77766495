import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Feedback } from '../../../src/feedback.ts'
import type { FaultServer } from '../../helpers/fault-server.ts'
import { startFaultServer } from '../../helpers/fault-server.ts'
import { hostPage, startSite } from '../../helpers/site.ts'
import { storedKeys } from '../../helpers/stored-rows.ts'
import { type WatchedPage, watch } from '../../helpers/witness.ts'

/** What stands in the page: something that notices can stand beside. */
const body = '<p data-feedback="coupon">Coupon</p><p data-feedback="search">Search</p>'

const prompts = [
  { id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?' }] },
  {
    id: 'after-order',
    triggers: [{ event: 'order.completed' }],
    questions: [{ id: 'score', type: 'rating', scale: 5, title: 'How was checkout?' }],
  },
]

export interface NewsSite {
  readonly url: string
  readonly endpoint: FaultServer
  /** The site's own requests for the feed, in their order, and what each was answered. */
  readonly readings: { headers: IncomingHttpHeaders; method: string; status: number }[]
  /** Puts up the file: notices, or whatever else a host may put there. */
  publish(...notices: readonly object[]): void
  putUp(feed: unknown): void
}

/** A site with a public feed, read at every load, whose endpoint stands on another origin. */
export const startNewsSite = async (
  followUp: Readonly<Record<string, unknown>> = {},
): Promise<NewsSite> => {
  const endpoint = await startFaultServer()
  onTestFinished(endpoint.close)
  const readings: NewsSite['readings'] = []
  let feed = '{"version":1,"notices":[]}'
  const config = {
    version: 1,
    quiet: { betweenPromptsDays: 0, perVisit: 50 },
    followUp: { feed: '/notices.json', pollMinutes: 0, ...followUp },
    prompts,
  }
  const url = await startSite({
    '/': (request, response) => {
      const { searchParams } = new URL(`${request.url}`, 'http://site')
      const release = searchParams.get('release') ?? '2.0'
      const tag = `data-config="/feedback.json" data-endpoint="${endpoint.url}" data-release="${release}"`
      response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'host=its-own' })
      const as = JSON.stringify({ id: searchParams.get('as') ?? undefined })
      const signedIn = `<script>windchime('identify', ${as})</script>`
      response.end(hostPage(tag, body + (as === '{}' ? '' : signedIn)))
    },
    '/feedback.json': JSON.stringify(config),
    '/notices.json': ({ headers, method = '' }, response) => {
      const etag = `"${createHash('sha256').update(feed).digest('hex')}"`
      const status = headers['if-none-match'] === etag ? 304 : 200
      readings.push({ headers, method, status })
      response.writeHead(status, { ETag: etag, 'Content-Type': 'application/json' })
      response.end(status === 200 ? feed : undefined)
    },
  })
  const putUp = (value: unknown) => {
    feed = typeof value === 'string' ? value : JSON.stringify(value)
  }
  return {
    ...{ url, endpoint, readings, putUp },
    publish: (...notices) => putUp({ version: 1, revoked: [], notices }),
  }
}

interface Handed {
  feedback: Feedback
  errors: { code: string; path?: string }[]
}

/** A tab of a device, with the `Feedback` object of its page at hand. */
export interface Tab extends WatchedPage {
  /** Loads the page, and waits until its feedback is there. */
  readonly visit: (url: string) => Promise<void>
  /** Something done or asked in the page. */
  readonly run: <T, Arg = undefined>(
    act: (feedback: Feedback, arg: Arg) => T,
    arg?: Arg,
  ) => Promise<Awaited<T>>
  /** What `onError` was told by the document that is there now. */
  readonly errors: () => Promise<Handed['errors']>
}

/** Runs before anything of the page. */
const hand = () => {
  const page = window as unknown as Handed & { windchime(...call: unknown[]): void }
  page.errors = []
  page.windchime('on', 'error', ({ code, path }: Handed['errors'][0]) =>
    page.errors.push(path === undefined ? { code } : { code, path }),
  )
  page.windchime('ready', (feedback: Feedback) => {
    page.feedback = feedback
  })
}

export const openTab = async (device: BrowserContext): Promise<Tab> => {
  const page: Page = await device.newPage()
  const watched = await watch(page)
  await page.addInitScript(hand)
  return {
    ...watched,
    visit: async (url) => {
      await page.goto(url)
      await page.waitForFunction('window.feedback')
    },
    run: (act, arg) =>
      page.evaluate(`(${act})(feedback, ${JSON.stringify(arg)})`) as ReturnType<
        typeof act
      > as never,
    errors: () => page.evaluate(() => (window as unknown as Handed).errors),
  }
}

/** What a site's own form does: the words of a customer are stored. */
export const say = ({ run }: Tab, text: string) =>
  run((feedback, text) => feedback.submit('any', { text }), text)

/** Longer than a notice takes to come. */
export const linger = ({ page }: Tab) => page.waitForTimeout(1500)

/** Takes the notice off the screen, and waits until the device has that written down. */
export const dismiss = async ({ page, run }: Tab) => {
  await run((feedback) => feedback.$notice.get()?.dismiss())
  await expect.poll(() => storedKeys(page, 'place')).toEqual([])
  await expect.poll(() => run((feedback) => !feedback.$notice.get())).toBe(true)
}
