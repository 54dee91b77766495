import { openBrowser } from '../../helpers/browser.ts'
import type { Driver } from '../driver.ts'

export const startChromium = async (): Promise<Driver> => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    evaluate: (fn) => page.evaluate(fn) as Promise<ReturnType<typeof fn>>,
    close: () => browser.close(),
  }
}
