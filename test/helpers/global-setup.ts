import { findChromium, installChromium } from './find-chromium.ts'

/** Every browser test finds its Chromium in `CHROME_PATH`. */
export default () => {
  process.env.CHROME_PATH = findChromium() ?? installChromium()
}
