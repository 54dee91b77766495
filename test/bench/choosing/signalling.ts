import type { Browser, Page } from 'playwright-core'
import { medianOf, type Row, row } from '../cost/table.ts'
import { conditionCount, eventOf, type Place, traits } from './configs.ts'
import { signalAll, type Times, watch } from './in-page.ts'
import { shareOf } from './profile.ts'
import { pathOf } from './site.ts'

const signals = 1000
const repeats = 4
/** Small enough that every config gets its part of whatever else the machine does. */
const atOnce = 50

interface Measured {
  readonly first: number[]
  readonly again: number[]
  readonly unheard: number[]
  looks: number
}

const open = async (browser: Browser, url: string, count: number, place: Place) => {
  const page = await browser.newPage()
  // What is sent to the page keeps its names by a helper that only exists here.
  await page.addInitScript('globalThis.__name = (it) => it')
  await page.addInitScript(watch, traits)
  const looked = page.waitForEvent('console')
  await page.goto(`${url}${pathOf(count, place)}`)
  await looked
  // Where a prompt is possible, what shows it is fetched now.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  return page
}

/** Events of prompts that are spread over the config, as many as there are signals. */
const eventsOf = (count: number) =>
  Array.from({ length: signals }, (_, nth) => eventOf(Math.floor((nth * count) / signals)))

const unheardOf = Array.from({ length: signals }, (_, nth) => `nobody.waits.${nth}`)

const signalInTurn = async (
  pages: ReadonlyMap<string, Page>,
  eventsFor: (name: string) => readonly string[],
  take: (name: string, times: Times) => void,
) => {
  for (let from = 0; from < signals; from += atOnce)
    for (const [name, page] of pages)
      take(name, await page.evaluate(signalAll, eventsFor(name).slice(from, from + atOnce)))
}

const atShare = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN

/** What one signal costs the page, from the call to the choice. */
export const measureSignalling = async (browser: Browser, url: string): Promise<Row[]> => {
  const configs = {
    '1': [1, 'here'],
    '1,000': [1000, 'here'],
    '10,000': [10_000, 'here'],
    '1,000 elsewhere': [1000, 'elsewhere'],
  } as const
  const pages = new Map<string, Page>()
  const measured: Record<string, Measured> = {}
  const events: Record<string, string[]> = {}
  for (const [name, [count, place]] of Object.entries(configs)) {
    pages.set(name, await open(browser, url, count, place))
    measured[name] = { first: [], again: [], unheard: [], looks: 0 }
    events[name] = eventsOf(count)
  }
  const into =
    (kind: 'first' | 'again' | 'unheard') =>
    (name: string, { times, looks }: Times) => {
      measured[name]?.[kind].push(...times)
      if (kind !== 'unheard' && measured[name]) measured[name].looks += looks
    }
  // What the compiler has not seen yet would count for whichever config came first.
  await signalInTurn(pages, () => Array(signals).fill('warm.up'), into('unheard'))
  const firsts: Record<string, number> = {}
  for (const [name, { unheard }] of Object.entries(measured)) {
    firsts[name] = unheard[0] ?? Number.NaN
    unheard.length = 0
  }
  await signalInTurn(pages, (name) => events[name] ?? [], into('first'))
  for (let nth = 0; nth < repeats; nth += 1)
    await signalInTurn(pages, (name) => events[name] ?? [], into('again'))
  await signalInTurn(pages, () => unheardOf, into('unheard'))
  const share = await shareOf(pages.get('1,000') as Page, events['1,000'] ?? [])
  for (const page of pages.values()) await page.close()

  const one = measured['1'] as Measured
  const thousand = measured['1,000'] as Measured
  if (thousand.looks < signals * (repeats + 1)) throw new Error('Not all conditions were looked at')
  const rows = (name: string, what: string, times: readonly number[], most?: number) => [
    row(`${name}, ${what}: median`, medianOf(times), 'ms', most),
    row(`${name}, ${what}: p95`, atShare(times, 0.95), 'ms'),
    row(`${name}, ${what}: max`, Math.max(...times), 'ms'),
  ]
  const ratio = (name: string, kind: 'first' | 'again' | 'unheard') =>
    row(
      `${name} prompts against 1, ${kind === 'unheard' ? 'nobody waits' : kind === 'first' ? 'first time' : 'repeated'}: medians`,
      // With one prompt there is one first time only.
      medianOf(measured[name]?.[kind] ?? []) / medianOf(one[kind === 'first' ? 'again' : kind]),
      '×',
    )
  const title = `1,000 prompts of ${conditionCount} conditions`
  return [
    ...rows(title, 'a signal for the first time', thousand.first, 1),
    ...rows(title, 'a signal again', thousand.again, 1),
    ...rows(title, 'a signal that no prompt waits for', thousand.unheard, 1),
    row(`${title}: part of a signal's time in windchime-prompt.js`, 100 * share, '%'),
    ...rows(`${title}, none for this page`, 'a signal', measured['1,000 elsewhere']?.first ?? []),
    row('1 prompt, a signal: median', medianOf(one.again), 'ms'),
    ...Object.entries(firsts).map(([name, ms]) =>
      row(`the very first signal of a page, with prompts: ${name}`, ms, 'ms'),
    ),
    ...(['first', 'again', 'unheard'] as const).flatMap((kind) => [
      ratio('1,000', kind),
      ratio('10,000', kind),
    ]),
  ]
}
