/** Draws `docs/fields.png` and `docs/phones.png` for the README from the catalogue: `npm run screenshots`. */
import { statSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { startCatalogue } from '../../examples/catalogue/catalogue.ts'
import type { StateName } from '../../examples/catalogue/states.ts'
import { openBrowser } from '../helpers/browser.ts'

interface Picture {
  readonly state: StateName
  readonly lang?: string
  readonly scheme?: 'light' | 'dark'
}

/** Three columns, each from top to bottom. */
const fields: readonly (readonly Picture[])[] = [
  [
    { state: 'nps-answered' },
    { state: 'choice-other' },
    { state: 'emoji-answered', scheme: 'dark' },
  ],
  [
    { state: 'stars-labels', scheme: 'dark' },
    { state: 'rows-numbers-answered' },
    { state: 'comment-answered' },
  ],
  [
    { state: 'notice-ask' },
    { state: 'contact-answered', scheme: 'dark' },
    { state: 'thanks-actions' },
  ],
]

const phones: readonly Picture[] = [
  { state: 'nps-answered', lang: 'de' },
  { state: 'rows-stars-answered', lang: 'ar', scheme: 'dark' },
  { state: 'choice-answered', lang: 'ja', scheme: 'dark' },
  { state: 'notice-ask', lang: 'ar' },
]

const toImage = (picture: Buffer) =>
  `<img src="data:image/png;base64,${picture.toString('base64')}">`

/** Opens a state; nobody has used a key, so nothing is ringed. */
const open = async (page: Page, url: string, { state, lang = 'en', scheme = 'light' }: Picture) => {
  await page.goto(`${url}/state?${new URLSearchParams({ state, lang, scheme })}`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('windchime-widget'))
      (shadowRoot?.activeElement as HTMLElement | null)?.blur()
  })
}

const newPage = (browser: Browser, width: number, height: number) =>
  browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' })

const takeCards = async (browser: Browser, url: string) => {
  const page = await newPage(browser, 1280, 900)
  const columns: string[] = []
  for (const column of fields) {
    const cards: string[] = []
    for (const picture of column) {
      await open(page, url, picture)
      // Its corners are round; what is behind them belongs to no picture.
      await page.addStyleTag({
        content: ':root { background: none !important } main { display: none }',
      })
      const card = page.locator('windchime-widget .card')
      cards.push(toImage(await card.screenshot({ omitBackground: true })))
    }
    columns.push(`<div>${cards.join('')}</div>`)
  }
  return columns.join('')
}

const takePhones = async (browser: Browser, url: string) => {
  const page = await newPage(browser, 360, 640)
  const taken: string[] = []
  for (const picture of phones) {
    await open(page, url, picture)
    await page.addStyleTag({ content: 'h1 { visibility: hidden }' })
    taken.push(toImage(await page.screenshot()))
  }
  return taken.join('')
}

const compose = async (browser: Browser, content: string, style: string, path: string) => {
  const sheet = await newPage(browser, 1360, 100)
  await sheet.setContent(`<!doctype html><style>
    body { margin: 0; padding: 40px; display: flex; gap: 28px; justify-content: center; align-items: start; background: #e9e4da }
    ${style}
  </style>${content}`)
  await sheet.screenshot({ path, fullPage: true })
  console.log(`${path} ${Math.round(statSync(path).size / 1000)} kB`)
}

const catalogue = await startCatalogue({ port: 0, sdkDir: 'dist' })
const browser = await openBrowser()
try {
  await compose(
    browser,
    await takeCards(browser, catalogue.url),
    'div { display: grid; gap: 28px } img { width: 400px; border-radius: 12px; box-shadow: 0 8px 30px #0002 }',
    'docs/fields.png',
  )
  await compose(
    browser,
    await takePhones(browser, catalogue.url),
    'img { width: 290px; border-radius: 18px; box-shadow: 0 8px 30px #0003 }',
    'docs/phones.png',
  )
} finally {
  await browser.close()
  await catalogue.close()
}
