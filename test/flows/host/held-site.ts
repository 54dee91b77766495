import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { hostPage, type Route, startSite } from '../../helpers/site.ts'

export interface HeldOptions {
  readonly body: string
  readonly config: object
  readonly routes?: Readonly<Record<string, Route>>
  readonly context?: BrowserContextOptions
  /** Runs before the page goes anywhere. */
  readonly prepare: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<unknown>
}

/** A host's page that can be looked at before our script comes. */
export const openHeld = async (
  browser: Pick<Browser, 'newPage'>,
  { body, config, routes, context, prepare }: HeldOptions,
) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const url = await startSite({
    '/': hostPage('data-config="/feedback.json" data-endpoint="/v1/responses"', body),
    '/feedback.json': JSON.stringify({ version: 1, ...config }),
    '/v1/responses': (_, response) => void response.writeHead(204).end(),
    '/windchime.js': async (_, response) => {
      await released
      response.writeHead(200, { 'Content-Type': 'text/javascript' })
      response.end(await readFile('dist/windchime.js'))
    },
    ...routes,
  })
  const page = await browser.newPage({ reducedMotion: 'reduce', ...context })
  onTestFinished(() => page.close())
  await prepare(page)
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  return {
    page,
    url,
    /** Our script comes, and has read its config. */
    arrive: async () => {
      release()
      await page.evaluate('new Promise((done) => windchime("ready", () => done(0)))')
    },
  }
}
