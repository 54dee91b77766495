import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** Without these, Chromium talks to its maker, and a machine without a network makes it wait. */
export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const options = (...more: readonly string[]) => ({
  executablePath: `${findChromium()}`,
  args: [...flags, ...more],
})

/** @param more flags besides */
export const openBrowser = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch(options(...more))

/** A browser that keeps its profile in a folder, as a person's does. */
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, options())
