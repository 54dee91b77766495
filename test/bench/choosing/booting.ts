import type { Browser } from 'playwright-core'
import { medianOf, type Row, row } from '../cost/table.ts'
import { scriptMs } from '../cost/tracing.ts'
import { type Place, traits } from './configs.ts'
import { parseMs, watch } from './in-page.ts'
import { pathOf } from './site.ts'

const loads = 15
const sizes = [1, 100, 1000, 10_000] as const
const pages: readonly (readonly [count: number, place: Place])[] = [
  ...sizes.map((count) => [count, 'elsewhere'] as const),
  ...[1, 1000].map((count) => [count, 'here'] as const),
]

/** Script from the first byte of it that runs to the first look, the config's parsing aside. */
const load = async (browser: Browser, url: string, place: Place) => {
  const context = await browser.newContext()
  await context.addInitScript('globalThis.__name = (it) => it')
  await context.addInitScript(watch, traits)
  const page = await context.newPage()
  const ours = await scriptMs(browser, page, 'parseConfig', async () => {
    const looked = page.waitForEvent('console')
    await page.goto(url)
    await looked
    // What shows a prompt is fetched, and looks too.
    if (place === 'here') {
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(200)
    }
  })
  const parsing = await page.evaluate(parseMs)
  await context.close()
  return { parsing, ours }
}

const written = (count: number) => count.toLocaleString('en')

/** What prompts cost a page on which none of them can fire. */
export const measureBooting = async (browser: Browser, url: string): Promise<Row[]> => {
  const measured = pages.map(() => ({ ours: [] as number[], parsing: [] as number[] }))
  for (let nth = 0; nth < loads; nth += 1)
    for (const [index, [count, place]] of pages.entries()) {
      const { ours, parsing } = await load(browser, url + pathOf(count, place), place)
      measured[index]?.ours.push(ours)
      measured[index]?.parsing.push(parsing)
    }
  const median = (index: number) => medianOf(measured[index]?.ours ?? [])
  return pages.flatMap(([count, place], index) => {
    const one = pages.findIndex(([, at]) => at === place)
    const where = place === 'here' ? 'that could fire here' : 'for other pages'
    const what = `${written(count)} prompt${count > 1 ? 's' : ''} ${where}, boot and first look`
    return [
      row(`${what}: script, median of ${loads}`, median(index), 'ms'),
      ...(count > 1 ? [row(`${what}: against 1 prompt`, median(index) / median(one), '×')] : []),
      row(`${what}: parsing the file, besides`, medianOf(measured[index]?.parsing ?? []), 'ms'),
    ]
  })
}
