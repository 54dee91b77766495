import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'

/**
 * One browser for all tests of the file that calls this; each test opens pages of its own.
 *
 * @param flags that it is started with besides
 */
export const shareBrowser = (
  ...flags: readonly string[]
): Pick<Browser, 'newPage' | 'newContext'> => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(...flags)
  })
  afterAll(() => browser.close())
  return {
    newPage: (options) => browser.newPage(options),
    newContext: (options) => browser.newContext(options),
  }
}
