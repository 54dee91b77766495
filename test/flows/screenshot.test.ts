import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Entry, ResponseEntry } from '../../src/model/entry.ts'
import { shareBrowser } from '../helpers/shared-browser.ts'
import { type Route, startSite } from '../helpers/site.ts'

/** The browser's own dialog is answered with this page, or with no. */
const browser = shareBrowser('--auto-accept-this-tab-capture')
const refusing = shareBrowser('--auto-reject-this-tab-capture')

const config = JSON.stringify({
  version: 1,
  endpoint: '/v1/responses',
  prompts: [
    {
      id: 'broken',
      questions: [
        { id: 'score', type: 'rating', title: 'How was it?' },
        {
          id: 'why',
          type: 'comment',
          title: 'What is wrong?',
          screenshot: true,
          if: { 'answers.score': { $lte: 3 } },
        },
        { id: 'more', type: 'comment', title: 'Anything else?' },
      ],
    },
    {
      id: 'one',
      questions: [
        {
          id: 'why',
          type: 'comment',
          title: 'What is wrong?',
          screenshot: true,
          required: false,
        },
      ],
    },
  ],
})

const policy = [
  "default-src 'none'",
  "script-src 'nonce-n1' 'strict-dynamic'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ')

const styles = `
  body { margin: 0 }
  div, input { position: absolute; top: 0; width: 200px; height: 100px; box-sizing: border-box; border: 0 }
  #block { left: 0; background: rgb(0, 160, 80) }
  #secret { left: 200px; background: rgb(250, 240, 0); color: #000; font: 40px/50px sans-serif }
  #secret b { position: absolute; top: 90px; left: 0 }
  input { left: 400px; background: rgb(0, 0, 250); color: #fff; font: 40px sans-serif }
  #shadow { left: 600px }`

const host = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title>
  <link rel="stylesheet" href="/host.css">
  <script nonce="n1">
    window.violations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.violatedDirective + ' ' + event.blockedURI)
    })
    window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }
  </script>
  <script nonce="n1" async src="/windchime.js" data-config="/feedback.json"></script></head>
  <body><main><h1 hidden>Host</h1><div id="block"></div>
  <div id="secret" data-windchime-private>4111 1111<b>Jane Roe</b></div>
  <input type="password" aria-label="Password" value="hunter2"><div id="shadow"></div></main>
  <script nonce="n1">
    const inner = document.querySelector('#shadow').attachShadow({ mode: 'open' })
    inner.append(Object.assign(document.createElement('p'), { textContent: 'Shadow words' }))
    inner.firstChild.setAttribute('data-windchime-private', '')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('p { margin: 0; height: 100px; background: rgb(250, 0, 0) }')
    inner.adoptedStyleSheets = [sheet]
  </script></body></html>`

const visit = async (
  context: BrowserContextOptions = {},
  from = browser,
  routes: Readonly<Record<string, Route>> = {},
) => {
  const arrived: string[] = []
  const url = await startSite({
    '/': (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
      })
      response.end(host)
    },
    '/host.css': (_, response) =>
      void response.writeHead(200, { 'Content-Type': 'text/css' }).end(styles),
    '/feedback.json': config,
    '/v1/responses': (request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        arrived.push(body)
        response.writeHead(204).end()
      })
    },
    ...routes,
  })
  const page = await from.newPage({ viewport: { width: 1280, height: 800 }, ...context })
  onTestFinished(() => page.close())
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto(url)
  const responses = async () => {
    await expect.poll(() => arrived.length).toBeGreaterThan(0)
    return arrived.flatMap((body) => JSON.parse(body).entries as Entry[]) as ResponseEntry[]
  }
  return { page, requests, responses }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Screenshot' })

const takeOne = async (page: Page) => {
  await page.evaluate('windchime("show", "one"), 0')
  await button(page, 'Add a screenshot').click()
  await button(page, 'Take the screenshot').click()
  await canvasOf(page).waitFor()
}

/** The colours of a JPEG at places of it, each from 0 to 1, as `r,g,b`. */
const coloursIn = (page: Page, data: string, places: readonly (readonly number[])[]) =>
  page.evaluate(
    async ({ data, places }) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(bitmap, 0, 0)
      return places.map(([x = 0, y = 0]) =>
        [...context.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data].slice(0, 3),
      )
    },
    { data, places },
  )

/** How many different shades of light a part of a JPEG has: words have many, a cover has none. */
const contrastIn = (page: Page, data: string, part: readonly number[]) =>
  page.evaluate(
    async ({ data, part }) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(bitmap, 0, 0)
      const [x = 0, y = 0, width = 0, height = 0] = part
      const by = bitmap.width / 1280
      const { data: pixels } = context.getImageData(x * by, y * by, width * by, height * by)
      const lights = [...pixels].filter((_, at) => at % 4 === 1)
      return (
        lights.reduce((most, one) => Math.max(most, one), 0) -
        lights.reduce((least, one) => Math.min(least, one), 255)
      )
    },
    { data, part },
  )

const stylesOf = (page: Page) =>
  page.evaluate(() => {
    const inner = document.querySelector('#shadow')?.shadowRoot as ShadowRoot
    return JSON.stringify([
      document.adoptedStyleSheets.length,
      inner.adoptedStyleSheets.length,
      document.documentElement.outerHTML.replace(/<windchime-widget.*?<\/windchime-widget>/, ''),
      ...[...document.querySelectorAll('main *'), ...inner.children].map((element) => {
        const { filter, opacity, color, backgroundColor } = getComputedStyle(element)
        return [filter, opacity, color, backgroundColor]
      }),
    ])
  })

const violationsOf = async (page: Page) => {
  await page.evaluate(
    `window.trusted ??= trustedTypes.createPolicy('t', { createScript: (it) => it })`,
  )
  const { violations } = (await page.evaluate(`${axe.source};axe.run('windchime-widget')`)) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a picture of the page travels with the answer, and what is private is not in it', async () => {
  const { page, requests, responses } = await visit()
  const before = await stylesOf(page)
  await page.evaluate('windchime("show", "one"), 0')
  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('The block is green')
  expect(requests).not.toContain('/windchime-screenshot.js')
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getDisplayMedia.bind(mediaDevices)
    mediaDevices.getDisplayMedia = async (options) =>
      Object.assign(window, { stream: await ask(options) }).stream
  })
  await button(page, 'Add a screenshot').click()
  await page.getByText(/before it is sent/).waitFor()
  expect(requests).toContain('/windchime-screenshot.js')
  await button(page, 'Take the screenshot').click()
  await canvasOf(page).waitFor()
  expect(await stylesOf(page)).toBe(before)
  expect(await page.evaluate('window.stream.active')).toBe(false)
  await button(page, 'Keep').click()
  await page.getByText('The screenshot goes with your answer.').first().waitFor()
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()

  const [response] = await responses()
  expect(response?.answers).toEqual({ why: 'The block is green' })
  const [picture, ...others] = response?.attachments ?? []
  expect(others).toEqual([])
  expect(picture).toMatchObject({ question: 'why', type: 'image/jpeg' })
  const data = `${picture?.data}`
  expect(Buffer.from(data, 'base64').length).toBeLessThanOrEqual(400_000)

  const [block, secret, word, password, shadow] = await coloursIn(page, data, [
    [100 / 1280, 50 / 800],
    [390 / 1280, 80 / 800],
    [210 / 1280, 120 / 800],
    [500 / 1280, 50 / 800],
    [700 / 1280, 50 / 800],
  ])
  expect(block?.[1]).toBeGreaterThan(130)
  expect(block?.[0]).toBeLessThan(60)
  for (const grey of [secret, password, shadow])
    for (const light of grey ?? []) expect(Math.abs(light - 128)).toBeLessThan(12)
  // What stands out of a private element is not there at all.
  expect(Math.min(...(word ?? []))).toBeGreaterThan(240)
  for (const x of [210, 410, 610])
    expect(await contrastIn(page, data, [x, 10, 180, 80])).toBeLessThan(8)
  expect(await contrastIn(page, data, [210, 110, 180, 60])).toBeLessThan(8)
  // Nor is the card of the widget, which lay over the page.
  expect(await contrastIn(page, data, [640, 200, 640, 600])).toBeLessThan(8)
  expect(await page.evaluate('window.violations')).toEqual([])
})

test('what the customer blacks out, by pointer or by keyboard, is black; Undo takes it back', async () => {
  const { page, responses } = await visit()
  await takeOne(page)
  const { x, y, width, height } = (await canvasOf(page).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  const drag = async (from: readonly number[], to: readonly number[]) => {
    await page.mouse.move(x + (from[0] ?? 0) * width, y + (from[1] ?? 0) * height)
    await page.mouse.down()
    await page.mouse.move(x + (to[0] ?? 0) * width, y + (to[1] ?? 0) * height, { steps: 4 })
    await page.mouse.up()
  }
  await drag([0, 0], [0.1, 0.1])
  await drag([0.6, 0.6], [0.8, 0.8])
  await button(page, 'Undo').click()
  const status = page.locator('windchime-widget').getByRole('status')
  await expect.poll(() => status.textContent()).toBe('Undone.')

  // The frame comes where the last one was, from 0.6 to 0.8 of each side.
  await canvasOf(page).focus()
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => status.textContent()).toBe('Blacked out.')
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()

  const [response] = await responses()
  // A picture may say it all.
  expect(response?.answers).toEqual({ why: '' })
  const colours = await coloursIn(page, `${response?.attachments?.[0]?.data}`, [
    [0.05, 0.08],
    [0.12, 0.05],
    [0.75, 0.7],
    [0.52, 0.62],
    [0.68, 0.88],
    [0.45, 0.7],
  ])
  const isBlack = (colour: readonly number[]) => Math.max(...colour) < 16
  expect(colours.map(isBlack)).toEqual([true, false, false, true, true, false])
})

test('what is removed is not sent, and goes with its question where the way leads elsewhere', async () => {
  const { page, responses } = await visit()
  await takeOne(page)
  await button(page, 'Remove').click()
  expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.textContent')).toBe(
    'Add a screenshot',
  )
  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('No picture')
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()
  await button(page, 'Close').click()

  await page.evaluate('windchime("show", "broken"), 0')
  await page.getByRole('radio', { name: '2 stars' }).press('Space')
  await button(page, 'Next').click()
  await button(page, 'Add a screenshot').click()
  await button(page, 'Take the screenshot').click()
  await canvasOf(page).waitFor()
  await button(page, 'Keep').click()
  await button(page, 'Next').click()
  await button(page, 'Back').click()
  // It is seen again where it was.
  await page.getByRole('img', { name: 'Screenshot' }).waitFor()
  expect(await button(page, 'Add a screenshot').count()).toBe(0)
  await button(page, 'Back').click()
  await page.getByRole('radio', { name: '5 stars' }).press('Space')
  await button(page, 'Next').click()
  await page.getByRole('textbox', { name: 'Anything else?' }).fill('No')
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()
  await expect.poll(async () => (await responses()).length).toBe(2)
  const both = await responses()
  expect(both.map(({ answers }) => answers)).toEqual([
    { why: 'No picture' },
    { score: 5, more: 'No' },
  ])
  for (const response of both) expect(response).not.toHaveProperty('attachments')
})

test('who refuses the dialog of the browser finds the form as it was', async () => {
  const { page, responses } = await visit({}, refusing)
  const before = await stylesOf(page)
  await page.evaluate('windchime("show", "one"), 0')
  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('No, thanks')
  await button(page, 'Add a screenshot').click()
  await button(page, 'Take the screenshot').click()
  await button(page, 'Add a screenshot').waitFor()
  expect(await page.locator('windchime-widget .error').count()).toBe(0)
  expect(await stylesOf(page)).toBe(before)
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()
  expect((await responses())[0]?.answers).toEqual({ why: 'No, thanks' })
})

test('what goes wrong is said at the button and announced; the page is as before', async () => {
  const { page } = await visit()
  const before = await stylesOf(page)
  await page.evaluate('windchime("show", "one"), 0')
  await page.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      const stream = new MediaStream()
      Object.assign(window, { taken: stream })
      return stream
    }
  })
  await button(page, 'Add a screenshot').click()
  await button(page, 'Take the screenshot').click()
  await page
    .locator('.error')
    .getByText(/took no screenshot/)
    .waitFor({ timeout: 25_000 })
  const status = page.locator('windchime-widget').getByRole('status')
  await expect.poll(() => status.textContent()).toContain('took no screenshot')
  expect(await stylesOf(page)).toBe(before)
  await button(page, 'Add a screenshot').click()
  expect(await page.locator('.error').count()).toBe(0)
})

test('where its code cannot be fetched the button says so, and works once it can', async () => {
  const { page } = await visit()
  await page.evaluate('windchime("show", "one"), 0')
  await button(page, 'Add a screenshot').waitFor()
  await page.context().setOffline(true)
  await button(page, 'Add a screenshot').click()
  await button(page, 'No screenshot: please try again').waitFor()
  await page.context().setOffline(false)
  await button(page, 'No screenshot: please try again').click()
  await button(page, 'Take the screenshot').waitFor()
})

test('without a way to take pictures there is no button', async () => {
  const { page } = await visit()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined })
  })
  await page.evaluate('windchime("show", "one"), 0')
  await page.getByRole('textbox', { name: 'What is wrong?' }).waitFor()
  expect(await button(page, 'Add a screenshot').count()).toBe(0)
})

test('a picture that does not compress is made smaller until it has at most 400 kB', async () => {
  const { page, responses } = await visit()
  await page.evaluate(() => {
    const noise = document.createElement('canvas')
    const [width, height] = [innerWidth, innerHeight]
    Object.assign(noise, { width, height })
    const context = noise.getContext('2d') as CanvasRenderingContext2D
    const image = context.createImageData(width, height)
    for (let at = 0; at < image.data.length; at += 1) image.data[at] = Math.random() * 256
    context.putImageData(image, 0, 0)
    document.body.append(noise)
    noise.style.position = 'absolute'
  })
  await takeOne(page)
  await button(page, 'Submit').click()
  await page.getByText('Thank you.').first().waitFor()
  const bytes = Buffer.from(`${(await responses())[0]?.attachments?.[0]?.data}`, 'base64').length
  expect(bytes).toBeLessThanOrEqual(400_000)
  expect(bytes).toBeGreaterThan(150_000)
})

describe.each([320, 360, 1280])('at %i px', (width) => {
  test.each(['light', 'dark'] as const)(
    '%s: axe finds nothing, and targets are large',
    async (colorScheme) => {
      const { page } = await visit({
        viewport: { width, height: 720 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      })
      const look = async (name: string) => {
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}-${width}-${colorScheme}-${name}.png`,
          })
        expect(await violationsOf(page)).toEqual([])
        for (const one of await page.locator('#shot button:visible').all())
          expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44)
        const overflow =
          'document.querySelector("windchime-widget").shadowRoot.querySelector("section")'
        expect(await page.evaluate(`${overflow}.scrollWidth <= ${overflow}.clientWidth`)).toBe(true)
      }
      await page.evaluate('windchime("show", "one"), 0')
      await button(page, 'Add a screenshot').waitFor()
      await look('1-offer')
      await button(page, 'Add a screenshot').click()
      await look('2-about')
      await button(page, 'Take the screenshot').click()
      await canvasOf(page).press('ArrowDown')
      await look('3-edit')
      await page.keyboard.press('Enter')
      await button(page, 'Keep').click()
      await look('4-kept')
    },
  )
})
