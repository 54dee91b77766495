import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Receipt } from '../../src/model/events.ts'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { hostPage, type Route, startSite } from './site.ts'

/** A prompt that only opens on demand: one comment, and the form's own `submit` can fill it. */
const config = {
  version: 1,
  prompts: [{ id: 'any', questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?' }] }],
}

export interface DeliverySite {
  readonly url: string
  readonly endpoint: FaultServer
}

export interface DeliverySiteOptions {
  /** Members that the config has besides. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Attributes of the script tag besides. */
  readonly tag?: string
  /** What stands in the page. */
  readonly body?: string
  readonly routes?: Readonly<Record<string, Route>>
}

/** A site with our script tag, whose endpoint on another origin does what a test tells it. */
export const startDeliverySite = async (
  options: DeliverySiteOptions = {},
): Promise<DeliverySite> => {
  const endpoint = await startFaultServer()
  onTestFinished(endpoint.close)
  const tag = `data-config="/feedback.json" data-endpoint="${endpoint.url}" ${options.tag ?? ''}`
  const url = await startSite({
    '/': hostPage(tag, options.body),
    '/feedback.json': JSON.stringify({ ...config, ...options.config }),
    ...options.routes,
  })
  return { url, endpoint }
}

interface WithWindchime {
  windchime: (method: 'ready', hand: (feedback: Handed) => void) => void
}

interface Handed {
  submit: (prompt: string, answers: Readonly<Record<string, unknown>>) => Promise<Receipt>
  flush: () => Promise<number>
}

/** What a site's own form does: resolves when the customer may be thanked. */
export const submit = (page: Page, text: string): Promise<Receipt> =>
  page.evaluate(
    (text) =>
      new Promise<Receipt>((resolve, reject) =>
        (window as unknown as WithWindchime).windchime('ready', (feedback) =>
          feedback.submit('any', { text }).then(resolve, reject),
        ),
      ),
    text,
  )

/** Tries to deliver now; resolves with the number of entries left. */
export const flush = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        (window as unknown as WithWindchime).windchime('ready', (feedback) =>
          feedback.flush().then(resolve),
        ),
      ),
  )
