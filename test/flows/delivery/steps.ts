import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import {
  type DeliverySite,
  type DeliverySiteOptions,
  startDeliverySite,
  submit,
} from '../../helpers/delivery-site.ts'
import { status } from '../../helpers/fault-server.ts'
import type { shareBrowser } from '../../helpers/shared-browser.ts'
import { type WatchedPage, watch } from '../../helpers/witness.ts'

/** Takes nothing now, and asks for so short a pause that a test can wait for it. */
export const busy = status(503, { 'Retry-After': '1' })

/** Within this, a tab in front takes over what another one began to send and never ended. */
export const withinLease = <T>(read: () => T) =>
  expect.poll(read, { timeout: 35_000, interval: 50 })

/** Somebody with a device of their own. */
export const openPerson = async ({ newContext }: ReturnType<typeof shareBrowser>) => {
  const person = await newContext()
  onTestFinished(() => person.close())
  return person
}

export const openTab = async (person: BrowserContext, url: string) => {
  const page = await person.newPage()
  await page.goto(url)
  return page
}

/** A host's page that has something of its own to do. */
const body = `<button onclick="this.textContent = 'Done'">Work</button>`

export const startWorkingSite = (options: DeliverySiteOptions = {}): Promise<DeliverySite> =>
  startDeliverySite({ ...options, body })

export const expectUnharmed = async ({ page, troubles }: WatchedPage) => {
  await page.getByRole('button', { name: 'Work' }).click()
  await page.getByRole('button', { name: 'Done' }).waitFor()
  expect(troubles).toEqual([])
}

/** A person on a host's page, both of them watched. */
export interface Visit extends DeliverySite, WatchedPage {
  readonly person: BrowserContext
}

/** @param before what happens to the person's device before they come */
export const visit = async (
  person: BrowserContext,
  before?: (visit: Visit) => unknown,
  options?: DeliverySiteOptions,
): Promise<Visit> => {
  const site = await startWorkingSite(options)
  const visit = { ...site, ...(await watch(await person.newPage())), person }
  await before?.(visit)
  await visit.page.goto(site.url)
  return visit
}

/** Stored, thanked for, and delivered. */
export const expectDurable = async (
  { page, endpoint }: Pick<Visit, 'page' | 'endpoint'>,
  text = 'On the disk',
) => {
  const { id, durable } = await submit(page, text)
  expect(durable).toBe(true)
  await expect.poll(() => endpoint.stored.has(id)).toBe(true)
}

interface Scope {
  windchime: (method: 'ready', hand: (feedback: Submitting) => void) => void
}

interface Submitting {
  submit: (prompt: string, answers: { readonly text: string }) => Promise<unknown>
}

/** Submits what cannot be kept; the code of the error that the host's form gets in place of thanks. */
export const refusalOf = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(
    (text) =>
      new Promise((resolve) =>
        (window as unknown as Scope).windchime('ready', (feedback) =>
          feedback.submit('any', { text }).then(resolve, ({ code }) => resolve(code)),
        ),
      ),
    text,
  )
