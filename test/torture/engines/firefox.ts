import { execFileSync } from 'node:child_process'
import type { Browser } from 'puppeteer-core'
import { findInGroup, killGroup, killProcess } from '../../helpers/processes.ts'
import { findFirefox, startFirefox } from '../../helpers/start-firefox.ts'
import type { Engine, Running, Tab } from '../engine.ts'

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
    const { browser, pid } = await startFirefox(executable, folder)
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
  const executable = findFirefox()
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
