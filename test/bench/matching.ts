/**
 * What it takes a slow device to find what a large feed says to it. `npm run bench:matching`.
 * A phone of the lower middle is about as slow as Chromium at 6× on a desktop machine.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../helpers/browser.ts'
import { medianOf, printed, type Row, row } from './cost/table.ts'
import { feedOf, threadsOf } from './matching/samples.ts'

const slowdown = 6
/** Fresh pages, where nothing of ours has run before. */
const pages = 9
const rounds = 10
const threadCount = 50
const mostMs = 10

const threads = threadsOf(threadCount)

const shapes = [
  ['1 notice to 10,000 claims', 1, 10_000],
  ['1,000 notices to 10 claims each', 1000, 10],
] as const

interface Times {
  readonly parsing: number
  readonly matching: number
  readonly found: number
}

const bundled = async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/matching/entry.ts'],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', minify: true },
  })
  return `${outputFiles[0]?.text}`
}

/** Without these headers a page's clock has steps of 0.1 ms instead of 5 µs. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

const startPage = async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { ...isolation, 'Content-Type': 'text/html' }).end('<!doctype html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const measure = async (browser: Browser, url: string, script: string, text: string) => {
  const page = await browser.newPage()
  await page.goto(url)
  await page.evaluate(script)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const call = `measure(${JSON.stringify(text)}, ${JSON.stringify(threads)}, ${rounds})`
  const times = (await page.evaluate(call)) as Times[]
  await page.close()
  return times
}

/**
 * The first time is what a page has to bear: nothing of it was compiled yet. The worst is for
 * information: the browser is slowed down by halts, and one of them may be longer than the rest.
 */
const rowsOf = (what: string, times: readonly (readonly number[])[], most?: number): Row[] => {
  const first = times.flatMap(([one]) => one ?? [])
  const again = times.flatMap(([, ...more]) => more)
  return [
    row(
      `${what}, the first time in a page, median of ${first.length}`,
      medianOf(first),
      'ms',
      most,
    ),
    row('… worst', Math.max(...first), 'ms'),
    row(`${what}, again, median of ${again.length}`, medianOf(again), 'ms', most),
    row('… worst', Math.max(...again), 'ms'),
  ]
}

const { server, url } = await startPage()
const browser = await openBrowser()
const before = loadavg()[0] ?? 0
try {
  const script = await bundled()
  const rows: Row[] = []
  for (const [what, count, each] of shapes) {
    const text = feedOf(count, each, threads)
    const times: Times[][] = []
    while (times.length < pages) times.push(await measure(browser, url, script, text))
    // All fifty are among the last claims, so the last notices name them.
    const expected = Math.ceil(threadCount / each)
    if (times.flat().some(({ found }) => found !== expected)) throw new Error('Not all were found')
    rows.push(
      ...rowsOf(
        `${what}: matching`,
        times.map((page) => page.map(({ matching }) => matching)),
        mostMs,
      ),
      ...rowsOf(
        `${what}: looking through the file, before that`,
        times.map((page) => page.map(({ parsing }) => parsing)),
      ),
      row(`${what}: the file`, Math.round(text.length / 1000), 'kB'),
    )
  }
  console.log(printed(rows))
  console.log(
    `At ${slowdown}× slowdown; load before and after: ${[before, loadavg()[0] ?? 0].map((load) => load.toFixed(2)).join(', ')}`,
  )
  if (rows.some(({ value, most }) => most !== undefined && value > most)) process.exitCode = 1
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
