import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startFaultServer } from '../helpers/fault-server.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { hostPage, startSite } from '../helpers/site.ts'

const browser = shareBrowser()

const options = [
  { id: 'price', label: 'The price' },
  { id: 'range', label: 'The range' },
]
const items = [
  { id: 'room', label: 'Room' },
  { id: 'breakfast', label: 'Breakfast' },
]
const labels = { low: 'Poor', high: 'Great' }
const rating = { type: 'rating', title: 'How was your stay?', labels }
const choice = { type: 'choice', title: 'Why did you come?', options }

/** A question, the keys that answer it from where focus is, and what they amount to. */
const cases: Readonly<Record<string, readonly [object, readonly string[], unknown, unknown?]>> = {
  numbers: [{ ...rating, style: 'numbers', scale: 10 }, ['Space', 'ArrowRight'], 2],
  emoji: [{ ...rating, style: 'emoji' }, ['ArrowRight'], 2],
  thumbs: [{ ...rating, style: 'thumbs', labels: undefined }, ['Space'], 'up'],
  ces: [{ type: 'ces' }, ['Space', 'ArrowLeft'], 7],
  choice: [
    { ...choice, other: true },
    ['Space', 'ArrowUp', 'Tab', '"A friend"'],
    'other',
    'A friend',
  ],
  several: [{ ...choice, multiple: true }, ['Space', 'Tab', 'Space'], ['price', 'range']],
  rows: [
    { ...rating, style: 'numbers', items, notApplicable: true },
    ['ArrowRight', 'Tab', 'Space', 'ArrowLeft'],
    { room: 2, breakfast: null },
  ],
  stars: [{ ...rating, items }, ['Space', 'Tab', 'ArrowRight'], { room: 1, breakfast: 2 }],
  contact: [
    { type: 'contact', title: 'May we ask you more?', required: true },
    ['"ada@example.com"', 'Tab', 'Space'],
    { email: 'ada@example.com', consent: true },
  ],
}

const config = JSON.stringify({
  version: 1,
  prompts: Object.entries(cases).map(([id, [question]]) => ({
    id,
    questions: [{ id, ...question }],
  })),
})

const violations = async (page: Page) => {
  await page.addScriptTag({ content: axe.source })
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What can be touched and is lower than a finger needs, or stands out of the card. */
const small = (page: Page) =>
  page.getByRole('dialog').evaluate((card) => {
    const inside = card.getBoundingClientRect()
    return [...card.querySelectorAll('form :is(label:has(input), input[type="email"], .line)')]
      .filter((target) => {
        const { height, left, right } = target.getBoundingClientRect()
        return height < 44 || left < inside.left || right > inside.right
      })
      .map(({ outerHTML }) => outerHTML)
  })

const visit = async (options: BrowserContextOptions) => {
  const endpoint = await startFaultServer()
  onTestFinished(endpoint.close)
  const url = await startSite({
    '/': hostPage(`data-config="/feedback.json" data-endpoint="${endpoint.url}"`),
    '/feedback.json': config,
  })
  const page = await browser.newPage(options)
  onTestFinished(() => page.close())
  await page.goto(url)
  return { page, endpoint }
}

const press = async (page: Page, keys: readonly string[]) => {
  for (const key of keys)
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1))
    else await page.keyboard.press(key)
}

describe.each([
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])('at $width px', (viewport) => {
  test.each(['light', 'dark'] as const)(
    '%s: each question is answered by keyboard alone, and axe finds nothing',
    async (scheme) => {
      const { page, endpoint } = await visit({
        viewport,
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })

      for (const [id, [, keys, value, other]] of Object.entries(cases)) {
        await page.evaluate(`windchime('show', '${id}'), 0`)
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: 'Submit' }).press('Enter')
        await dialog.getByText(/^Please /).waitFor()
        expect(await violations(page)).toEqual([])

        await dialog.locator('input').first().focus()
        await press(page, keys)
        expect(await violations(page)).toEqual([])
        expect(await small(page)).toEqual([])
        await page.keyboard.press('Enter')

        await dialog.getByText('Thank you.').waitFor()
        const stored = () => [...endpoint.stored.values()]
        await expect
          .poll(() => stored().map((entry) => entry.kind === 'response' && entry.answers))
          .toContainEqual({ [id]: value, ...(other ? { [`${id}_other`]: other } : {}) })
        await dialog.getByRole('button', { name: 'Close' }).press('Enter')
        await dialog.waitFor({ state: 'hidden' })
      }
    },
  )
})

test('a row can be touched anywhere, and again to take it back', async () => {
  const { page } = await visit({ viewport: { width: 320, height: 640 }, hasTouch: true })
  await page.evaluate(`windchime('show', 'several'), 0`)
  const row = page.locator('label', { hasText: 'The range' })
  const { width, height } = (await row.boundingBox()) as { width: number; height: number }
  const ends = [3, width - 3].map((x) => ({ x, y: height / 2 }))
  const states = []
  for (const position of ends) {
    await row.tap({ position })
    states.push(await page.getByRole('checkbox', { name: 'The range' }).isChecked())
  }
  expect(states).toEqual([true, false])
})

test('in forced colours what is chosen shows by more than colour', async () => {
  const { page } = await visit({ forcedColors: 'active' })
  await page.evaluate(`windchime('show', 'emoji'), 0`)
  const border = (name: string) =>
    page
      .getByRole('radio', { name })
      .evaluate((radio) => getComputedStyle(radio.nextElementSibling as Element).borderTopStyle)
  await page.getByRole('radio', { name: '4, Happy' }).press('Space')
  expect([await border('4, Happy'), await border('2, Unhappy')]).toEqual(['solid', 'none'])
})

test('under a strict policy for styles and scripts they look the same', async () => {
  // What still moves has no exact height.
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  })
  onTestFinished(() => page.close())
  const broken: string[] = []
  page.on('console', (message) => broken.push(message.text()))
  const url = await startSite({
    '/': (_, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'text/html',
          'Content-Security-Policy': "style-src 'self'; require-trusted-types-for 'script'",
        })
        .end(hostPage('data-config="/feedback.json" data-endpoint="/v1/responses"')),
    '/feedback.json': config,
  })
  await page.goto(url)
  for (const id of Object.keys(cases)) {
    await page.evaluate(`windchime('show', '${id}'), 0`)
    await page.getByRole('button', { name: 'Submit' }).waitFor()
    expect(await small(page)).toEqual([])
    await page.getByRole('button', { name: 'Close' }).press('Enter')
  }
  expect(broken).toEqual([])
})
