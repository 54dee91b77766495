import type { KeyInput } from 'puppeteer-core'
import { killGroup } from '../../helpers/processes.ts'
import { newScratchFolder } from '../../helpers/scratch.ts'
import { findFirefox, startFirefox } from '../../helpers/start-firefox.ts'
import type { Driver } from '../driver.ts'

export const startFirefoxPage = async (): Promise<Driver> => {
  const profile = newScratchFolder()
  const { browser, pid } = await startFirefox(findFirefox(), profile.path)
  // In the tab that it starts with, the address bar has focus.
  const page = await browser.newPage()
  const { keyboard } = page
  return {
    open: async (url) => void (await page.goto(url)),
    press: async (keys) => {
      const held = keys.replace('Space', ' ').split('+') as KeyInput[]
      const last = held.pop() as KeyInput
      for (const key of held) await keyboard.down(key)
      await keyboard.press(last)
      for (const key of held) await keyboard.up(key)
    },
    type: (text) => keyboard.type(text),
    evaluate: (fn) => page.evaluate(fn) as Promise<ReturnType<typeof fn>>,
    close: async () => {
      await killGroup(pid)
      void browser.disconnect().catch(() => {})
      profile.remove()
    },
  }
}
