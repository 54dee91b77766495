import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { flags } from './browser.ts'
import { findChromium } from './find-chromium.ts'
import { kill } from './kill.ts'
import { newFolder } from './running-example.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Where the browser with this profile listens, once its first tab is there. */
const addressOf = async (profile: string): Promise<string> => {
  const file = join(profile, 'DevToolsActivePort')
  const port = existsSync(file) ? readFileSync(file, 'utf8').match(/^\d+(?=\n)/)?.[0] : undefined
  const url = `http://127.0.0.1:${port}`
  const list = port && (await fetch(`${url}/json/list`).catch(() => {}))
  if (list && (await list.text()).includes('"page"')) return url
  await pause(20)
  return addressOf(profile)
}

/**
 * A browser as people have it: one tab in front and the others hidden, a back-forward cache, and
 * tabs that freeze. One that the driver starts shows every tab as the one in front, which never
 * freezes, and switches that cache off.
 */
export const openPeoplesBrowser = async (): Promise<BrowserContext> => {
  const profile = newFolder()
  const here = [`--user-data-dir=${profile}`, '--headless', '--remote-debugging-port=0']
  const browserProcess = spawn(`${findChromium()}`, [...flags, ...here], { stdio: 'ignore' })
  const ended = new Promise((resolve) => browserProcess.once('exit', resolve))
  onTestFinished(async () => {
    // Where it could not be asked to end.
    if (browserProcess.exitCode === null && browserProcess.signalCode === null) kill(profile)
    await ended
  })
  const address = await addressOf(profile)
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  onTestFinished(async () => {
    const session = await browser.newBrowserCDPSession()
    // It may be gone before it has answered.
    session.send('Browser.close').catch(() => {})
    await Promise.race([ended, pause(5000)])
  })
  const [context] = browser.contexts()
  if (!context) throw new Error('A browser without a window')
  return context
}
