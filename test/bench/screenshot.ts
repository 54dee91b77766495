/** Draws `docs/loop.png` for the README from the running example: `npm run screenshot`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startCollector } from '../../examples/collector/collector.ts'
import { startShop } from '../../examples/shop/shop.ts'
import { answer, order } from '../flows/steps.ts'
import { openBrowser } from '../helpers/browser.ts'

const teamToken = 'screenshot'
const fix = {
  kind: 'update',
  status: 'fixed',
  text: {
    en: {
      title: 'The coupon box keeps your code',
      body: 'Turning the phone no longer clears it.',
    },
  },
  by: 'Mei, checkout team',
  since: { release: '2' },
  place: { anchor: '[data-feedback=coupon]' },
}

const publish = (collectorUrl: string, ref: string) =>
  fetch(`${collectorUrl}/v1/notices`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${teamToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...fix, to: { responses: [ref] } }),
  })

/** A phone before the fix, and the same phone after it. */
const takePhones = async (browser: Browser, shopUrl: string, collectorUrl: string) => {
  const phone = await browser.newPage({
    viewport: { width: 390, height: 700 },
    deviceScaleFactor: 2,
  })
  await order(phone, shopUrl)
  await phone.getByRole('radio', { name: '2 stars' }).press('Space')
  await phone.waitForTimeout(500)
  const asked = await phone.screenshot()
  const ref = await answer(phone, 'Coupon empties when I rotate')
  await phone.getByRole('button', { name: 'Close' }).click()
  await publish(collectorUrl, ref)
  await phone.goto(`${shopUrl}/checkout?release=2`)
  await phone.getByRole('region', { name: fix.text.en.title }).waitFor()
  await phone.evaluate(() => {
    const { top = 0 } = document.querySelector('#summary')?.getBoundingClientRect() ?? {}
    scrollBy({ top: top - 24, behavior: 'instant' })
  })
  await phone.waitForTimeout(500)
  return [asked, await phone.screenshot()]
}

const sideBySide = async (browser: Browser, pictures: readonly Buffer[], path: string) => {
  const sheet = await browser.newPage({ viewport: { width: 900, height: 760 } })
  const images = pictures.map(
    (picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`,
  )
  await sheet.setContent(`<style>
    body { margin: 0; padding: 30px; display: flex; justify-content: space-evenly; background: #e9e4da }
    img { width: 390px; border-radius: 18px; box-shadow: 0 8px 30px #0003 }
  </style>${images.join('')}`)
  await sheet.screenshot({ path })
}

const dataDir = mkdtempSync(join(tmpdir(), 'windchime-'))
const collector = await startCollector({ port: 0, dataDir, teamToken })
const shop = await startShop({ port: 0, collectorUrl: collector.url, sdkDir: 'dist' })
const browser = await openBrowser()
try {
  await sideBySide(browser, await takePhones(browser, shop.url, collector.url), 'docs/loop.png')
} finally {
  await browser.close()
  await shop.close()
  await collector.close()
  rmSync(dataDir, { recursive: true })
}
