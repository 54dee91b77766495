import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { flags } from './browser.ts'
import { findChromium } from './find-chromium.ts'
import { newFolder } from './running-example.ts'

/**
 * A browser as people have it: one tab in front and the others hidden, a back-forward cache, and
 * tabs that freeze. One that the driver starts shows every tab as the one in front, which never
 * freezes, and switches that cache off.
 */
export const openPeoplesBrowser = async (): Promise<BrowserContext> => {
  const profile = newFolder()
  const here = [`--user-data-dir=${profile}`, '--headless', '--remote-debugging-port=0']
  const process = spawn(`${findChromium()}`, [...flags, ...here], { stdio: 'ignore' })
  const ended = new Promise((resolve) => process.once('exit', resolve))
  const file = join(profile, 'DevToolsActivePort')
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  const [port] = readFileSync(file, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true })
  onTestFinished(async () => {
    const session = await browser.newBrowserCDPSession()
    // It may be gone before it has answered.
    session.send('Browser.close').catch(() => {})
    await ended
  })
  const [context] = browser.contexts()
  if (!context) throw new Error('A browser without a window')
  return context
}
