import type { Browser, BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { FeedbackEvents } from '../../../src/model/events.ts'
import type { Pace } from '../../../src/outbox/pace.ts'
import { type DeliverySiteOptions, startDeliverySite } from '../../helpers/delivery-site.ts'

type Name = 'delivered' | 'rejected' | 'error'

/** What the client told the host, in order; of an error its code and its message. */
export type Told = readonly [name: Name, detail: Readonly<Record<string, unknown>>]

/** Somebody with a device of their own: what is stored and the clock are shared by their tabs. */
export interface Visitor {
  readonly context: BrowserContext
  readonly told: readonly Told[]
  /** What went wrong on the host's pages, and what was said there. */
  readonly troubles: readonly string[]
  readonly open: (url: string) => Promise<Page>
}

interface Scope {
  windchime: (method: string, ...args: unknown[]) => unknown
  tell: (name: Name, detail: unknown) => void
}

/** Listens before the script arrives, as a host would. Runs in the page. */
const listen = () => {
  const scope = window as unknown as Scope & { windchime: { q?: unknown[] } }
  const calls: unknown[] = []
  scope.windchime = Object.assign((...args: unknown[]) => calls.push(args), { q: calls })
  const names: Name[] = ['delivered', 'rejected', 'error']
  for (const name of names)
    scope.windchime('on', name, (detail: FeedbackEvents['error']) =>
      scope.tell(name, name === 'error' ? { code: detail.code, message: detail.message } : detail),
    )
}

export const openVisitor = async ({
  newContext,
}: Pick<Browser, 'newContext'>): Promise<Visitor> => {
  const context = await newContext()
  onTestFinished(() => context.close())
  const told: Told[] = []
  const troubles: string[] = []
  await context.exposeFunction('tell', (...one: Told) => void told.push(one))
  await context.addInitScript(listen)
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error()}`))
  context.on('console', (message) => {
    // A failed request is the browser's own line, whoever asked.
    const own = /^Failed to load resource|blocked by CORS policy/.test(message.text())
    if (!own) troubles.push(message.text())
  })
  const open = async (url: string) => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  return { context, told, troubles, open }
}

/** A visitor on a site of this test's own; their clock ticks, and can be moved on. */
export const visit = async (
  browser: Pick<Browser, 'newContext'>,
  options?: DeliverySiteOptions,
) => {
  const site = await startDeliverySite(options)
  const visitor = await openVisitor(browser)
  await visitor.context.clock.install()
  const page = await visitor.open(site.url)
  return { ...site, ...visitor, visitor, page }
}

/** The codes of the errors that were told. */
export const errorsOf = ({ told }: Visitor) =>
  told.flatMap(([name, detail]) => (name === 'error' ? [detail.code] : []))

/** Calls a method of the client, as the page would. */
export const call = (page: Page, method: string, ...args: unknown[]): Promise<void> =>
  page.evaluate(([method, args]) => void (window as unknown as Scope).windchime(method, ...args), [
    method,
    args,
  ] as const)

/** What stands in `$pending`. */
export const pending = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        (window as unknown as Scope).windchime('ready', (it: { $pending: { get: () => number } }) =>
          resolve(it.$pending.get()),
        ),
      ),
  )

/** Everything that stands in the databases of the page's origin, by its key. */
export const rowsOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const rows: [string, unknown][] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ended(indexedDB.open(name))
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table)
        const [keys, values] = await Promise.all([ended(store.getAllKeys()), ended(store.getAll())])
        keys.forEach((key, index) => {
          rows.push([String(key), values[index]])
        })
      }
      database.close()
    }
    return Object.fromEntries(rows)
  })

/** When repeats may go, as it is stored. */
export const paceOf = async (page: Page) => (await rowsOf(page)).pace as Pace | undefined

/**
 * Lets time pass on an installed clock, behind what is being written: over a step on the disk the
 * jump would take half of the time that the disk has.
 */
export const pass = async (page: Page, ms: number) => {
  await rowsOf(page)
  await page.clock.fastForward(ms)
}

/** The time by the page's own clock, in ms since 1970. */
export const timeOf = (page: Page) => page.evaluate(() => Date.now())

/** The next attempt after a first failure that was no broken network comes within this. */
export const firstPauseMs = 61_000
