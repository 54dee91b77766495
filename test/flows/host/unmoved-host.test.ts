import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openHeld } from './held-site.ts'
import { prepareWatch, watchHost } from './movements.ts'

const browser = shareBrowser()

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }

const stars = { id: 'score', type: 'rating', title: 'How was it?' }

const config = {
  prompts: [
    { id: 'asked', triggers: [{ event: 'ordered' }], questions: [stars] },
    { id: 'later', triggers: [{ event: 'left', delaySeconds: 1 }], questions: [stars] },
  ],
}

/** Taller than any screen, with a place that an inline prompt fits into. */
const body = `<meta name="viewport" content="width=device-width">
<style>
  main { min-height: 2400px } section { min-height: 500px } ul { display: flex; gap: 8px }
  p:last-of-type { color: teal } body > :nth-child(1) { padding-top: 4px }
</style>
<label>Name <input id="name" value="Ada Lovelace"></label><textarea id="words"></textarea>
<button id="work">Work</button><ul><li>One</li><li>Two</li></ul><section id="place"></section>
<p>The last words of a page.</p>`

const open = async (context: typeof desktop, more: object = config) => {
  const { page, arrive } = await openHeld(browser, {
    body,
    config: more,
    context,
    prepare: prepareWatch,
  })
  // Somebody is in the middle of the page, and of a word.
  await page.evaluate(() => {
    const name = document.querySelector<HTMLInputElement>('#name')
    name?.focus({ preventScroll: true })
    name?.setSelectionRange(2, 5, 'backward')
    scrollTo(0, 120)
  })
  await page.waitForFunction('scrollY === 120')
  return { page, arrive }
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'How was it?' })

const announcement = (page: Page) => page.locator('windchime-widget').getByRole('status')

const ask = async (page: Page) => {
  await page.evaluate('windchime("track", "ordered")')
  await dialog(page).waitFor()
  await expect.poll(() => announcement(page).textContent()).toBe('How was it?')
}

const answer = async (page: Page) => {
  await page.getByRole('radio', { name: '4 stars' }).click()
  // A key that is pressed in there is no hot key of the page.
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('heading', { name: 'Thank you.' }).waitFor()
}

const close = async (page: Page) => {
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Close' }).waitFor({ state: 'detached' })
}

const destroy = async (page: Page) => {
  await page.evaluate('windchime("ready", (it) => it.destroy())')
  await expect.poll(() => page.locator('windchime-widget').count()).toBe(0)
}

/** The host's page is moved when something else is: else the tests below would show nothing. */
test('what moves a host is noticed', async () => {
  const { page } = await open(desktop)
  const { moved } = await watchHost(page)
  await page.evaluate(() => {
    console.log('hello')
    Promise.reject(new Error('nobody cared'))
    document.body.style.overflow = 'hidden'
    document.querySelector<HTMLElement>('#work')?.focus()
    document.querySelector('li')?.append('!')
    document.title = 'Other'
    history.pushState(null, '', '#other')
    scrollTo(0, 40)
  })
  await page.keyboard.press('a')
  await expect
    .poll(async () => (await moved()).map((line) => line.slice(0, 40)))
    .toEqual(
      expect.arrayContaining(
        [
          'said: hello',
          'thrown: nobody cared',
          'focusout on input#name',
          'focusin on button#work',
          'keydown in the page',
          'scroll on [object HTMLDocument]',
          'attributes style of body#',
          'childList [object Text] of li#',
          'childList [object Text],[object Text] of title#',
          'body overflow-x: visible → hidden',
        ].map((line) => line.slice(0, 40)),
      ),
    )
  expect(await moved()).toContain('focus: "input#name" → "button#work"')
})

describe.each([
  ['a popover on a desktop', desktop],
  ['a sheet at the bottom of a phone', phone],
] as const)('%s', (_, context) => {
  test('comes unasked, and nothing of the host moves', async () => {
    const { page, arrive } = await open(context)
    const { moved } = await watchHost(page)
    await arrive()
    await ask(page)
    expect(await moved()).toEqual([])
    await destroy(page)
    expect(await moved()).toEqual([])
  })

  test('takes no more of the host than the focus of who answers, and gives that back', async () => {
    const { page, arrive } = await open(context)
    const { moved } = await watchHost(page)
    await arrive()
    await ask(page)
    await answer(page)
    expect(await page.evaluate('document.activeElement.localName')).toBe('windchime-widget')
    await close(page)
    // Where the caret was, and which way it had selected, is as before too.
    const left = ['blur on input#name', 'focusout on input#name']
    const back = ['focus on input#name', 'focusin on input#name']
    expect(await moved()).toEqual([...left, ...back])
    await destroy(page)
    expect(await moved()).toEqual([...left, ...back])
  })

  test('is answered and closed where nothing had focus, and nothing of the host moves', async () => {
    const { page, arrive } = await open(context)
    await page.evaluate('document.activeElement.blur(), getSelection().removeAllRanges()')
    const { moved } = await watchHost(page)
    await arrive()
    await ask(page)
    await answer(page)
    await close(page)
    expect(await moved()).toEqual([])
    await destroy(page)
    expect(await moved()).toEqual([])
  })
})

test('an inline prompt moves nothing but what is in its target', async () => {
  const { page, arrive } = await open(desktop, {
    prompts: [{ id: 'inline', questions: [stars], present: { as: 'inline', target: '#place' } }],
  })
  const { moved } = await watchHost(page)
  await arrive()
  const card = page
    .locator('#place > windchime-widget')
    .getByRole('region', { name: 'How was it?' })
  await card.waitFor()
  expect(await moved()).toEqual([])
  await destroy(page)
  expect(await moved()).toEqual([])
})

describe('while somebody types in the host', () => {
  /** What the field held, and where the caret stood, after each key. */
  const watchTyping = (page: Page) =>
    page.evaluate(() => {
      const typed: [string, number | null][] = []
      Object.assign(window, { typed })
      const words = document.querySelector<HTMLTextAreaElement>('#words')
      if (!words) return
      words.value = 'ab'
      words.focus()
      words.setSelectionRange(1, 1)
      words.addEventListener('input', () => typed.push([words.value, words.selectionStart]))
    })

  /** A letter after the other into the middle of "ab", and nothing lost. */
  const expectTyped = async (page: Page, text: string) =>
    expect(await page.evaluate('window.typed')).toEqual(
      [...text].map((_, at) => [`a${text.slice(0, at + 1)}b`, at + 2]),
    )

  test.each([
    ['a prompt', 'ordered'],
    ['a prompt whose delay ends meanwhile', 'left'],
  ])('%s waits, and then takes no letter and no caret', async (_, event) => {
    const { page, arrive } = await open(desktop)
    await arrive()
    await watchTyping(page)
    const [before, after, more] = ['Hello wor', 'ld, how are you today', ' and here']
    await page.keyboard.type(before, { delay: 60 })
    await page.evaluate(`windchime("track", "${event}")`)
    await page.keyboard.type(after, { delay: 70 })
    const stopped = Date.now()
    expect(await dialog(page).count()).toBe(0)
    await dialog(page).waitFor()
    // Three seconds from the last key; one may have been on its way when we looked at the clock.
    expect(Date.now() - stopped).toBeGreaterThan(2800)
    await page.keyboard.type(more, { delay: 40 })
    await expectTyped(page, before + after + more)
    expect(await page.evaluate('document.activeElement.id')).toBe('words')
    expect(await dialog(page).count()).toBe(1)
  })
})
