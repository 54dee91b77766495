import type { BrowserContext } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openProfile } from './browser.ts'
import { kill } from './kill.ts'
import { newFolder } from './running-example.ts'

/** A browser with a disk of its own. */
export interface Device {
  /** Opens the browser, with whatever is on its disk. */
  readonly open: () => Promise<BrowserContext>
  /** Ends every process of it, without a word. */
  readonly kill: () => void
  /** Where its disk is. */
  readonly profile: string
}

export const openDevice = (profile = newFolder()): Device => ({
  profile,
  open: async () => {
    const context = await openProfile(profile)
    onTestFinished(() => context.close().catch(() => {}))
    return context
  },
  kill: () => kill(profile),
})
