import axe from 'axe-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type RunningPreview, startPreview } from '../cli/running-preview.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'

const browser = shareBrowser()

const stars = {
  id: 'stars',
  touchpoint: 'checkout',
  triggers: [{ pageSeconds: 0 }],
  questions: [
    { id: 'q', type: 'rating', title: { en: 'How was checkout?', de: 'Wie war das Bezahlen?' } },
  ],
  thanks: [{ title: 'Thanks!', actions: [{ label: 'Help', url: 'https://example.com/help' }] }],
}
const words = { id: 'words', questions: [{ id: 'q', type: 'comment', title: 'What is missing?' }] }
const article = {
  id: 'article',
  questions: [{ id: 'q', type: 'rating', title: 'Was this useful?' }],
  present: { as: 'inline', target: '#after-article' },
}
const fileWith = (...prompts: object[]) => JSON.stringify({ version: 1, prompts }, undefined, 2)
const all = fileWith(stars, words, article)

const open = async (preview: RunningPreview, hash = '', width = 1280, scheme = 'light') => {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme as 'light' | 'dark',
    reducedMotion: 'reduce',
  })
  onTestFinished(() => page.close())
  const complaints: string[] = []
  page.on('console', (message) => void complaints.push(message.text()))
  page.on('pageerror', (error) => void complaints.push(error.message))
  await page.goto(`${preview.url}${hash}`)
  const frame = page.frameLocator('#frame')
  return { page, frame, complaints, dialog: frame.getByRole('dialog') }
}

describe('windchime preview, in a browser', () => {
  test('shows the first prompt, and any other that is chosen, with the real widget', async () => {
    const { page, frame, dialog, complaints } = await open(await startPreview(all))
    await dialog.getByText('How was checkout?').waitFor()
    await page.getByRole('button', { name: 'words' }).click()
    await dialog.getByRole('textbox', { name: 'What is missing?' }).waitFor()
    await page.getByRole('button', { name: 'article' }).click()
    await frame.getByRole('region', { name: 'Was this useful?' }).waitFor()
    expect(await frame.locator('#place windchime-widget').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('follows the file, and keeps what was chosen, also over a reload', async () => {
    const preview = await startPreview(all)
    const { page, frame, dialog } = await open(preview)
    await page.getByRole('button', { name: 'stars' }).click()
    await page.getByLabel('Language', { exact: true }).selectOption('de')
    await page.getByLabel('Tablet').check()
    await page.getByLabel('Dark').check()
    const isAsChosen = async (title: string) => {
      await dialog.getByText(title).waitFor()
      expect(await frame.locator('html').evaluate('innerWidth')).toBe(768)
      expect(await dialog.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
    }
    await isAsChosen('Wie war das Bezahlen?')
    preview.replace(all.replace('Wie war das Bezahlen?', 'Wie war die Kasse?'))
    await isAsChosen('Wie war die Kasse?')
    await page.reload()
    await isAsChosen('Wie war die Kasse?')
  })

  test('takes any language tag, and says what is none', async () => {
    const { page, dialog } = await open(await startPreview(all))
    await page.getByLabel('Language', { exact: true }).selectOption('Another…')
    const tag = page.getByLabel('Language tag')
    await tag.fill('de-AT')
    await tag.press('Enter')
    await dialog.getByText('Wie war das Bezahlen?').waitFor()
    expect(page.url()).toContain('locale=de-AT')
    await tag.fill('no tag')
    await tag.press('Enter')
    expect(await tag.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false)
  })

  test('tells a mistake with its line, still shows the others, and forgets it when mended', async () => {
    const preview = await startPreview(all)
    const { page, dialog } = await open(preview, '#prompt=words')
    await dialog.waitFor()
    preview.write(all.replace('"rating"', '"ratting"'))
    const findings = page.locator('#findings')
    await findings.getByText(/^feedback\.json:15:19 prompts\[0\]\.questions\[0\]\.type/).waitFor()
    await findings.getByText('1 error').waitFor()
    await dialog.getByRole('textbox', { name: 'What is missing?' }).waitFor()
    expect(await page.getByRole('button', { name: 'stars' }).count()).toBe(0)

    preview.write(all.slice(0, 40))
    await findings.getByText('not JSON').waitFor()
    await dialog.getByRole('textbox', { name: 'What is missing?' }).waitFor()

    preview.write(all)
    await page.getByRole('button', { name: 'stars' }).waitFor()
    expect(await findings.textContent()).toBe('')
  })

  test('shows what would be sent; nothing leaves the machine or stays in the browser', async () => {
    const { page, frame, dialog } = await open(await startPreview(all), '#prompt=stars')
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).hostname))
    for (const round of [1, 2]) {
      await dialog.getByRole('radio', { name: '4 stars' }).check()
      await dialog.getByRole('button', { name: 'Submit' }).click()
      await frame.getByText('Thanks!').first().waitFor()
      const sent = page.getByRole('region', { name: 'What would be sent' }).getByRole('listitem')
      await expect.poll(() => sent.count()).toBe(round)
      const { entries } = JSON.parse(`${await sent.first().locator('pre').textContent()}`)
      expect(entries).toMatchObject([
        { kind: 'response', prompt: 'stars', touchpoint: 'checkout', answers: { q: 4 } },
      ])
      await frame.getByRole('link', { name: 'Help' }).click()
      await page.getByText('On your site this opens https://example.com/help').waitFor()
      await page.getByRole('button', { name: 'Show again' }).click()
    }
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('Answer the prompt to see').waitFor()
    expect([...new Set(asked)]).toEqual(['127.0.0.1'])
    expect(await page.evaluate('indexedDB.databases()')).toEqual([])
    expect(
      await page.evaluate('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]'),
    ).toEqual([])
  })

  test('shows the form in which an endpoint of another kind would get it', async () => {
    const { page, dialog } = await open(
      await startPreview(JSON.stringify({ version: 1, format: 'sentry', prompts: [words] })),
    )
    await dialog.getByRole('textbox').fill('Gift cards')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await page.locator('pre').getByText('Gift cards').waitFor()
  })

  test('leaves focus with who is at the controls', async () => {
    const { page, dialog } = await open(await startPreview(all))
    await dialog.waitFor()
    const light = page.getByLabel('Light')
    await light.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('scheme=dark')
    await dialog.getByText('How was checkout?').waitFor()
    await page.waitForTimeout(200)
    expect(await page.evaluate('document.activeElement.value')).toBe('dark')
  })

  test('says that it has ended, when it has', async () => {
    const preview = await startPreview(all)
    const { page, dialog } = await open(preview)
    await dialog.waitFor()
    preview.end()
    await page.getByText('The preview has ended').waitFor()
  })

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s: fits, and axe finds nothing', async (width, scheme) => {
    const wrong = fileWith(stars, words, { id: 'wrong', questions: [] })
    const { page, dialog } = await open(await startPreview(wrong), '', width, scheme)
    await dialog.getByText('How was checkout?').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.evaluate(axe.source)
    const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
