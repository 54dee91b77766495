import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installPackage, isRootOnDebian, run } from './install.ts'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const insidePlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
]

const playwrightCaches = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
]

const cached = () =>
  playwrightCaches
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder = '') =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .flatMap((name) => insidePlaywright.map((file) => join(folder, name, file))),
    )

/** A Chromium that is on this machine: `CHROME_PATH`, the usual places, Playwright's cache. */
export const findChromium = (): string | undefined =>
  [process.env.CHROME_PATH, ...usualPlaces, ...cached()].find(
    (path) => path !== undefined && existsSync(path),
  )

/**
 * Installs a Chromium where there is none.
 *
 * @throws Error which says in one line what to install
 */
export const installChromium = (): string => {
  try {
    if (isRootOnDebian()) installPackage('chromium')
    else run('npx', 'playwright-core', 'install', 'chromium')
  } catch {
    // Whatever it was, the line below says what to do.
  }
  const found = findChromium()
  if (found) return found
  throw new Error('No Chromium: install one, or name it in CHROME_PATH, and run the tests again')
}
