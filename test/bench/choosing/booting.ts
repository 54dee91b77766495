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
  [1000, 'here'],
]

/** Script from the first byte of it that runs to the first look, the config's parsing aside. */
const load = async (browser: Browser, url: string) => {
  const context = await browser.newContext()
  await context.addInitScript('globalThis.__name = (it) => it')
  await context.addInitScript(watch, traits)
  const page = await context.newPage()
  const all = await scriptMs(browser, page, async () => {
    const looked = page.waitForEvent('console')
    await page.goto(url)
    await looked
  })
  const parsing = await page.evaluate(parseMs)
  await context.close()
  return { parsing, ours: all - parsing }
}

const written = (count: number) => count.toLocaleString('en')

/** What prompts cost a page on which none of them can fire. */
export const measureBooting = async (browser: Browser, url: string): Promise<Row[]> => {
  const measured = pages.map(() => ({ ours: [] as number[], parsing: [] as number[] }))
  for (let nth = 0; nth < loads; nth += 1)
    for (const [index, [count, place]] of pages.entries()) {
      const { ours, parsing } = await load(browser, url + pathOf(count, place))
      measured[index]?.ours.push(ours)
      measured[index]?.parsing.push(parsing)
    }
  const least = medianOf(measured[0]?.ours ?? [])
  return pages.flatMap(([count, place], index) => {
    const ours = medianOf(measured[index]?.ours ?? [])
    const what = `${written(count)} prompt${count > 1 ? 's' : ''} ${place === 'here' ? 'that could fire here' : 'for other pages'}, boot and first look`
    return [
      row(`${what}: script, median of ${loads}`, ours, 'ms'),
      ...(index ? [row(`${what}: against 1 prompt`, ours / least, '×')] : []),
      row(`${what}: parsing the file, besides`, medianOf(measured[index]?.parsing ?? []), 'ms'),
    ]
  })
}
