import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findProgram } from './find-program.ts'
import { killGroup, startGroup } from './processes.ts'
import { within } from './within.ts'

const preferences: Readonly<Record<string, string | number | boolean>> = {
  // After three crashes in a row it would ask whether to start in safe mode.
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  // A tab in the back is to submit at its moment, like the one in front.
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  // Nothing of the browser's own on the network.
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.crashReporting.sendReport': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
}

const userJs = Object.entries(preferences)
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('')

/** It says its address once it listens. */
const addressIn = (output: Readable) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    output.setEncoding('utf8')
    output.on('data', (text: string) => {
      said += text
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(`${address}/session`)
    })
    output.on('close', () => reject(new Error(`Firefox did not start: ${said}`)))
  })

export const findFirefox = () => findProgram(['firefox-esr', 'firefox'], 'firefox-esr')

/** A Firefox that is spoken to by WebDriver BiDi, on the profile kept in `folder`. */
export const startFirefox = async (
  executable: string,
  folder: string,
): Promise<{ readonly browser: Browser; readonly pid: number }> => {
  writeFileSync(join(folder, 'user.js'), userJs)
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port=0']
  const { pid = 0, stderr } = startGroup(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  })
  const connect = async () => {
    const browserWSEndpoint = await addressIn(stderr as Readable)
    return puppeteer.connect({ browserWSEndpoint, protocol: 'webDriverBiDi' })
  }
  const browser = await within(30_000, 'The start of Firefox', connect()).catch(async (error) => {
    await killGroup(pid)
    throw error
  })
  return { browser, pid }
}
