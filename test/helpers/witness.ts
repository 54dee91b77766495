import type { Page } from 'playwright-core'

interface Witnessed {
  windchime: { (...call: unknown[]): void; q?: unknown[] }
  told: string[]
}

/** A page, and what happened on it as its host and its visitor see it. */
export interface WatchedPage {
  readonly page: Page
  /** What it threw, or said on the console; a failed request, the browser's own line, aside. */
  readonly troubles: readonly string[]
  /** Codes of the errors that the document which is there now was told, in order. */
  readonly told: () => Promise<readonly string[]>
}

/** Runs before anything of the page: its host listens to errors from the first on. */
const listen = () => {
  const page = window as unknown as Witnessed
  const calls: unknown[] = []
  page.told = []
  page.windchime = Object.assign((...call: unknown[]) => void calls.push(call), { q: calls })
  page.windchime('on', 'error', ({ code }: { code: string }) => page.told.push(code))
}

/** Call it before the page goes anywhere. */
export const watch = async (page: Page): Promise<WatchedPage> => {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) troubles.push(message.text())
  })
  await page.addInitScript(listen)
  return {
    page,
    troubles,
    told: () => page.evaluate(() => (window as unknown as Witnessed).told),
  }
}
