import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findProgram } from '../../helpers/find-program.ts'
import { findInGroup, killGroup, killProcess, startGroup } from '../../helpers/processes.ts'
import { within } from '../../helpers/within.ts'
import type { Engine, Running, Tab } from '../engine.ts'

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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const createTab = async (browser: Browser, url: string): Promise<Tab> => {
  const page = await browser.newPage()
  // Whatever becomes of the page is the page's to tell.
  page.goto(url).catch(() => {})
  return {
    close: () => page.close(),
    go: async (to) => void (await page.goto(to)),
    cutNetwork: async (ms) => {
      await page.setOfflineMode(true)
      await pause(ms)
      await page.setOfflineMode(false)
    },
  }
}

const start =
  (executable: string) =>
  async (folder: string): Promise<Running> => {
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
    const letGo = () => void browser.disconnect().catch(() => {})

    return {
      open: (url) => createTab(browser, url),
      kill: async () => {
        await killGroup(pid)
        letGo()
      },
      quit: async () => {
        await Promise.race([browser.close().catch(() => {}), pause(5000)])
        await killGroup(pid)
      },
      killPages: async (some) => {
        for (const one of some(findInGroup(pid, '-isForBrowser'))) killProcess(one)
      },
    }
  }

/** Firefox, started directly and spoken to by WebDriver BiDi. */
export const createFirefox = (): Engine => {
  const executable = findProgram(['firefox-esr', 'firefox'], 'firefox-esr')
  const said = execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
  return {
    name: 'Firefox',
    version: async () => `${said.match(/[\d.]+\w*/)}`,
    accidents: ['pages killed', 'tab closed', 'navigated', 'network off and on'],
    fillsForms: false,
    slowness: 2.5,
    killed: 'the whole browser',
    start: start(executable),
    close: async () => {},
  }
}
