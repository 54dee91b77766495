import type { Browser, BrowserContext, Page } from 'playwright-core'
import { after, type FaultServer, ok } from '../../helpers/fault-server.ts'
import {
  drain,
  postBare,
  type Rows,
  restoreEntries,
  saveEntries,
  submitMany,
  type Watched,
  watch,
} from './in-page.ts'
import { medianOf, type Row, row } from './table.ts'
import { longestTask } from './tracing.ts'

interface Site {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly url: string
  readonly endpoint: FaultServer
}

/** As many as a device keeps. */
const stored = 1000
const rounds = 3

/** What a request and its answer take on a good line, beside the work of both ends. */
const lineMs = 40

/** Fills the store as customers would whose endpoint is away. */
const fill = async ({ context, url, endpoint }: Site, text: string) => {
  await endpoint.refuse()
  const page = await context.newPage()
  await page.goto(url)
  const { times, refused } = await page.evaluate(submitMany, { count: stored, text, pauseMs: 0 })
  await page.goto(`${url}/bare`)
  const rows = (await page.evaluate(saveEntries)) as Rows
  await page.close()
  await endpoint.listen()
  if (rows.length !== stored) throw new Error(`${rows.length} entries are stored, not ${stored}`)
  return { rows, refused, fullMs: medianOf(times.slice(-50)) }
}

/** A page that is about to find the entries. */
const prepare = async ({ context, url }: Site, rows: Rows, reads: boolean): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${url}/bare`)
  await page.evaluate(restoreEntries(rows))
  await page.addInitScript(watch, reads)
  return page
}

const drainOnce = async ({ url, endpoint }: Site, page: Page) => {
  const before = endpoint.requests.length
  await page.goto(url)
  const ms = await page.evaluate(drain, endpoint.url)
  const watched = await watchedBy(page)
  return { ms, watched, bodies: endpoint.requests.slice(before).map(({ body }) => body) }
}

const watchedBy = (page: Page) => page.evaluate(() => (window as unknown as { cost: Watched }).cost)

/** What one submission reads while the store is almost full. */
const submitOnce = async (site: Site, rows: Rows, text: string) => {
  await site.endpoint.refuse()
  const page = await prepare(site, rows.slice(0, -50), true)
  await page.goto(site.url)
  await page.evaluate(submitMany, { count: 1, text, pauseMs: 500 })
  const watched = await watchedBy(page)
  await page.close()
  await site.endpoint.listen()
  return watched
}

/** Drains, and sends the same bodies by bare `fetch`, over a line that delays each answer. */
const compare = async (site: Site, rows: Rows, lineMs: number) => {
  const { url, always } = site.endpoint
  always(lineMs ? after(lineMs, ok) : ok)
  const drains = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await prepare(site, rows, false)
    const { ms, watched, bodies } = await drainOnce(site, page)
    const bareMs = await page.evaluate(postBare, { url, bodies })
    drains.push({ ms, bareMs, ratio: ms / bareMs, requests: bodies.length, watched })
    await page.close()
  }
  always(ok)
  return {
    drains,
    ms: medianOf(drains.map(({ ms }) => ms)),
    bareMs: medianOf(drains.map(({ bareMs }) => bareMs)),
    ratio: medianOf(drains.map(({ ratio }) => ratio)),
  }
}

/** What it takes to get rid of as many entries as a device keeps. */
export const measureDraining = async (site: Site, name: string, text: string): Promise<Row[]> => {
  const { rows, refused, fullMs } = await fill(site, text)
  const loopback = await compare(site, rows, 0)
  const line = await compare(site, rows, lineMs)
  const longTasks = loopback.drains.flatMap(({ watched }) => watched.longTasks)

  const traced = await prepare(site, rows, false)
  const longest = await longestTask(site.browser, traced, () => drainOnce(site, traced))
  await traced.close()

  const counted = await prepare(site, rows, true)
  const { watched } = await drainOnce(site, counted)
  await counted.close()

  const submitting = await submitOnce(site, rows, text)

  const bytes = rows.reduce((sum, [, value]) => sum + (value as { body: string }).body.length, 0)
  const megabytes = (count: number) => count / 1e6
  return [
    row(`${name}: stored`, megabytes(bytes), 'MB'),
    row(`${name}: submit to durable, median of the last 50`, fullMs, 'ms', 10),
    row(`${name}: submissions that were not saved at first`, refused, '', 0),
    row(`${name}: requests`, loopback.drains[0]?.requests ?? Number.NaN, ''),
    row(`${name}: tasks of 50 ms by the clock, in ${rounds} drains`, longTasks.length, '', 0),
    row(`${name}: longest task, of the processor's time`, longest, 'ms', 50),
    row(`${name}: most bytes in one read, draining`, megabytes(watched.mostBytes), 'MB', 1),
    row(`${name}: most bytes in one read, submitting`, megabytes(submitting.mostBytes), 'MB', 1),
    row(`${name}: bytes read in all`, megabytes(watched.allBytes), 'MB'),
    row(`${name}: drained over a line of ${lineMs} ms in`, line.ms, 'ms'),
    row(`${name}: the same bodies by bare fetch in`, line.bareMs, 'ms'),
    row(`${name}: ratio over a line of ${lineMs} ms`, line.ratio, '×', 1.5),
    row(`${name}: drained on loopback in`, loopback.ms, 'ms'),
    row(`${name}: the same bodies by bare fetch on loopback in`, loopback.bareMs, 'ms'),
    row(`${name}: ratio on loopback`, loopback.ratio, '×', 1.5),
  ]
}
