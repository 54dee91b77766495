import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startCatalogue } from '../../../examples/catalogue/catalogue.ts'
import { openBrowser } from '../../helpers/browser.ts'
import { watchStatus } from './checks/status.ts'

type Query = Readonly<Record<string, string>>

export interface CatalogueStage {
  /** Lends one of few pages to a task, and takes it back. */
  withPage<T>(task: (page: Page) => Promise<T>): Promise<T>
  /** Opens a state, and waits until it is there. @throws where it does not come about */
  open(page: Page, state: string, more?: Query): Promise<void>
  url(path?: string): string
}

/** One catalogue and one browser for all tests of a file, which may run side by side. */
export const openCatalogue = (pages = 3): CatalogueStage => {
  let browser: Browser
  let context: BrowserContext
  let catalogue: Awaited<ReturnType<typeof startCatalogue>>
  const free: Page[] = []
  const waiting: ((page: Page) => void)[] = []

  const take = () => {
    const page = free.pop()
    return page ?? new Promise<Page>((resolve) => waiting.push(resolve))
  }
  const giveBack = (page: Page) => {
    const next = waiting.shift()
    if (next) next(page)
    else free.push(page)
  }

  beforeAll(async () => {
    catalogue = await startCatalogue({ port: 0, sdkDir: 'dist' })
    browser = await openBrowser()
    context = await browser.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(watchStatus)
    await context.addInitScript({ content: axe.source })
    for (let count = 0; count < pages; count += 1) free.push(await context.newPage())
  })
  afterAll(async () => {
    await browser?.close()
    await catalogue?.close()
  })

  const url = (path = '/') => catalogue.url + path
  return {
    url,
    withPage: async (task) => {
      const page = await take()
      try {
        return await task(page)
      } finally {
        giveBack(page)
      }
    },
    open: async (page, state, more = {}) => {
      await page.goto(url(`/state?${new URLSearchParams({ state, ...more })}`))
      await page.waitForSelector('html[data-ready]', { state: 'attached' })
      const [error] = await page.locator('pre.error').allTextContents()
      if (error) throw new Error(`${state}: ${error}`)
    },
  }
}
