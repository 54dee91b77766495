import { findMiniBrowser, findWebKitDriver } from './mini-browser.ts'
import { findXvfb } from './start-display.ts'
import { findFirefox } from './start-firefox.ts'

/** The other engines are there, or get there, once and before any test that is in need of them. */
export default () => {
  for (const find of [findFirefox, findXvfb, findWebKitDriver, findMiniBrowser]) find()
}
