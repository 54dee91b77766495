import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openHeld } from './held-site.ts'
import { changesSince, remember, watchLooks, withSheet } from './looks.ts'
import { loadSheets, restless } from './sheets.ts'
import { createTeam } from './team.ts'

const browser = shareBrowser()

const sheets = Object.entries(await loadSheets())

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }

const options = ['red', 'green', 'blue'].map((id) => ({ id, label: id }))

const questions = [
  { id: 'q1', type: 'rating', title: 'Stars?', labels: { low: 'Poor', high: 'Great' } },
  { id: 'q2', type: 'nps' },
  { id: 'q3', type: 'ces', description: 'In all that you did today' },
  { id: 'q4', type: 'rating', style: 'emoji', title: 'Mood?' },
  { id: 'q5', type: 'rating', style: 'thumbs', title: 'Thumbs?' },
  { id: 'q6', type: 'comment', title: 'Why?', placeholder: 'Words', screenshot: true },
  { id: 'q7', type: 'choice', title: 'Which?', options, multiple: true, other: true },
  { id: 'q8', type: 'contact', title: 'Who?' },
  { id: 'q9', type: 'rating', title: 'Rows?', items: options, notApplicable: true },
]

const privacy = { policyUrl: '/privacy' }

/** Some of everything that a page is made of; in the end a place for an inline prompt. */
const body = `<meta name="viewport" content="width=device-width, minimum-scale=1">
<style>
  /* The one thing that a card takes over from its page; here it stays the same. */
  html, body, #place { font-family: sans-serif !important }
  main { min-height: 2400px }
</style>
<nav class="navbar flex px-4"><a href="#top">Home</a> <a class="btn btn-primary" href="#a">Buy</a></nav>
<form class="space-y-4"><fieldset><legend>You</legend><label>Name <input class="form-control"></label>
<textarea></textarea><select><option>One</option></select><button class="btn shadow-lg ring">Go</button>
</fieldset></form><section class="card"><h2 id="title">A card</h2><div class="row"><small>of ours</small>
<svg viewBox="0 0 9 9"><path d="M0 0 9 9"/></svg></div></section>
<ul><li>One</li></ul><table><tr><td>Cell</td></tr></table><p role="status">Ready</p>
<div id="place" style="position: fixed !important; inset: 0 auto auto 0 !important; width: 500px
!important; height: auto !important; min-width: 0 !important; max-width: none !important; margin: 0
!important; padding: 0 !important; border: 0 !important; display: block !important; box-sizing:
border-box !important; contain: none !important; transition: none !important"></div>`

const open = (config: object, context: typeof desktop, page = body, routes = {}) =>
  openHeld(browser, {
    body: page,
    config: { privacy, ...config },
    context,
    routes,
    prepare: watchLooks,
  })

const asked = { id: 'asked', triggers: [{ event: 'ordered' }], questions }

const ask = async (page: Page) => {
  await page.evaluate('windchime("track", "ordered")')
  await page.getByRole('dialog').waitFor()
}

const settle = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('windchime-widget')].every(
      ({ shadowRoot }) => !shadowRoot?.getAnimations().length,
    ),
  )

/** What each sheet of a host changes in a card: nothing. */
const expectUntouched = async (page: Page) => {
  await settle(page)
  await remember(page, 'plain', 'card')
  const touched: Record<string, readonly string[]> = {}
  for (const [name, css] of sheets) {
    const changes = await withSheet(page, css, () => changesSince(page, 'plain'))
    if (changes.length) touched[name] = changes.slice(0, 9)
  }
  expect(touched).toEqual({})
  // And it is as it was.
  expect(await changesSince(page, 'plain')).toEqual([])
}

/** From the first question to the thanks, with a look at each. */
const goThrough = async (page: Page, card: Locator) => {
  await card.getByRole('radio', { name: '4 stars' }).press('Space')
  for (const { id } of questions) {
    await expectUntouched(page)
    // By key: a pointer that rests over the card is over something else in another page.
    await card.getByRole('button', { name: id === 'q9' ? 'Submit' : 'Next' }).press('Enter')
  }
  await card.getByRole('heading', { name: 'Thank you.' }).waitFor()
  await expectUntouched(page)
}

describe('no style of the host changes anything in', () => {
  test.each([
    ['a popover on a desktop', desktop],
    ['a sheet at the bottom of a phone', phone],
  ])('%s', { timeout: 120_000 }, async (_, context) => {
    const { page, arrive } = await open({ prompts: [asked] }, context)
    await arrive()
    await ask(page)
    await goThrough(page, page.getByRole('dialog'))
  })

  test('an inline prompt', { timeout: 120_000 }, async () => {
    const inline = { id: 'inline', questions, present: { as: 'inline', target: '#place' } }
    const { page, arrive } = await open({ prompts: [inline] }, desktop)
    await arrive()
    const card = page.locator('#place > windchime-widget').getByRole('region')
    await card.waitFor()
    await goThrough(page, card)
  })

  test('news for the customer, and the question that comes with it', async () => {
    const { routes, responses, publish } = createTeam()
    const config = { prompts: [asked], followUp: { feed: '/v1/notices.json', pollMinutes: 0 } }
    const { page, arrive } = await open(config, desktop, body, routes)
    await arrive()
    await page.evaluate('windchime("submit", "asked", { q1: 2, q6: "Empties" }), 0')
    await expect.poll(() => responses().length).toBe(1)
    publish()
    await page.reload()
    await page.getByRole('region', { name: 'The coupon box keeps your code' }).waitFor()
    await expectUntouched(page)
    await page.getByRole('button', { name: 'Not yet' }).press('Enter')
    await page.getByRole('textbox', { name: 'What is still wrong?' }).waitFor()
    await expectUntouched(page)
  })
})

test('no style of ours changes anything in the host, whatever styles it has', async () => {
  const { page, arrive } = await open({ prompts: [asked] }, desktop)
  await remember(page, 'plain', 'host')
  const unstyled: string[] = []
  const still = sheets.filter(([name]) => !restless.includes(name))
  for (const [name, css] of still)
    await withSheet(page, css, async () => {
      // A sheet that changes nothing in the host itself would show nothing here.
      if (!(await changesSince(page, 'plain')).length) unstyled.push(name)
      await remember(page, name, 'host')
    })
  expect(unstyled).toEqual([])
  await arrive()
  await ask(page)
  const status = page.locator('windchime-widget').getByRole('status')
  await expect.poll(() => status.textContent()).toBe('Stars?')
  const touched: Record<string, readonly string[]> = {}
  for (const [name, css] of still) {
    const changes = await withSheet(page, css, () => changesSince(page, name))
    if (changes.length) touched[name] = changes.slice(0, 9)
  }
  expect(touched).toEqual({})
})

test('the font of the page is taken over, at our sizes', async () => {
  const { page, arrive } = await open({ prompts: [asked] }, desktop, '<p>Words</p>')
  await arrive()
  await ask(page)
  const fonts = () =>
    page.locator('windchime-widget #title, legend, button').evaluateAll((elements) =>
      elements.map((element) => {
        const { fontFamily, fontSize } = getComputedStyle(element)
        return `${fontSize} ${fontFamily}`
      }),
    )
  const [before, after] = [
    await fonts(),
    await withSheet(page, 'body { font: 40px Georgia, serif }', fonts),
  ]
  expect(before.length).toBeGreaterThan(2)
  expect(after).toEqual(before.map((font) => font.replace(/ .*/, ' Georgia, serif')))
})

test('what we call a part can be styled, and nothing else', async () => {
  const { page, arrive } = await open({ prompts: [asked] }, desktop)
  await arrive()
  await ask(page)
  await settle(page)
  await remember(page, 'plain', 'card')
  const css = `windchime-widget::part(card) { border-top-left-radius: 3px }
    windchime-widget::part(button-primary) { outline-offset: 5px }
    windchime-widget::part(close), windchime-widget .row { outline-offset: 7px }`
  const changes = await withSheet(page, css, () => changesSince(page, 'plain'))
  expect(changes.filter((line) => !line.includes('border-start-start'))).toEqual([
    'section card border-top-left-radius: 12px → 3px',
    expect.stringMatching(/^button primary outline-offset: .* → 5px$/),
  ])
})

/** Zoomed with its page, as everything on it is, a card still has to be within reach. */
test.each([
  ['a desktop', desktop],
  ['a phone', phone],
])('on a page that is zoomed, all of a long card can be reached on %s', async (_, context) => {
  const long = { id: 'long', type: 'comment', title: 'Many words, and then some. '.repeat(90) }
  const { page, arrive } = await open(
    { prompts: [{ ...asked, questions: [long] }] },
    context,
    '<meta name="viewport" content="width=device-width"><style>body { zoom: 1.2 }</style>',
  )
  await arrive()
  await ask(page)
  const { width, height } = context.viewport
  const box = await page.getByRole('dialog').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})
