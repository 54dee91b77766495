import { describe, expect, test } from 'vitest'
import { aFeed, aNotice, many } from '../../changelog/helpers/notices.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import type { Route } from '../../helpers/site.ts'
import { articles, element, failures, held, listOf, page, violations, visit } from './site.ts'

const browser = shareBrowser()

test('asks for the feed without cookies or referrer, and for a newer one than the cache has', async () => {
  const headers: object[] = []
  const feed: Route = (request, response) => {
    headers.push(request.headers)
    response.writeHead(200).end(JSON.stringify(aFeed(aNotice())))
  }
  const { tab, troubles } = await visit(browser, { feed, html: page(element()) })
  await tab.getByRole('heading', { name: 'The coupon box keeps your code', level: 3 }).waitFor()
  expect(headers).toHaveLength(1)
  expect(headers[0]).toMatchObject({ 'cache-control': 'max-age=0' })
  expect(headers[0]).not.toHaveProperty('referer')
  expect(headers[0]).not.toHaveProperty('cookie')
  expect(await troubles()).toEqual([])
})

describe('"Show more" by keyboard', () => {
  test('keeps focus while there is more, and hands it to what came at the end', async () => {
    const { tab, troubles } = await visit(browser, {
      feed: JSON.stringify(aFeed(...many(7))),
      html: page(element('', 'limit="3" heading="4"')),
    })
    const button = tab.getByRole('button', { name: 'Show more' })
    await button.focus()
    await tab.keyboard.press('Enter')
    expect(await articles(tab).count()).toBe(6)
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true)
    await tab.keyboard.press('Space')
    expect(await articles(tab).count()).toBe(7)
    expect(await button.count()).toBe(0)
    const focused = () =>
      tab.evaluate<string>('document.activeElement.querySelector("h4")?.textContent')
    expect(await focused()).toBe('Change 1 (shop.example)')
    expect(await troubles()).toEqual([])
  })
})

test('two lists of one page do not know each other, nor does a second script mind the first', async () => {
  const { tab, troubles } = await visit(browser, {
    feed: JSON.stringify(aFeed(...many(7))),
    html: page(element('', 'limit="3"') + element().replace('/notices', '/other')).replace(
      '</main>',
      '</main><script nonce="n1" type="module" src="/changelog.js?again"></script>',
    ),
    more: { '/other.json': JSON.stringify(aFeed(aNotice())) },
  })
  const [first, second] = [listOf(tab).first(), listOf(tab).last()]
  await first.getByRole('button', { name: 'Show more' }).click()
  expect(await first.getByRole('article').count()).toBe(6)
  await expect.poll(() => second.getByRole('article').count()).toBe(1)
  await tab.waitForLoadState('networkidle')
  expect(await troubles()).toEqual([])
})

test('a new address is read, words and language change at once, and one that has left hears nothing', async () => {
  const { route, letGo } = held(JSON.stringify(aFeed(aNotice({ id: 'late', by: 'Late' }))))
  let calledOff = 0
  const late: Route = (request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) calledOff++
    })
    return route(request, response)
  }
  const german = { en: { title: 'Faster' }, de: { title: 'Schneller' } }
  const { tab, troubles } = await visit(browser, {
    feed: JSON.stringify(aFeed(aNotice())),
    html: page(element()),
    more: { '/b.json': JSON.stringify(aFeed(aNotice({ text: german }))), '/late.json': late },
  })
  const set = (name: string, value: string) =>
    listOf(tab).evaluate((list, [name, value]) => list.setAttribute(`${name}`, `${value}`), [
      name,
      value,
    ] as const)
  await articles(tab).waitFor()
  await set('feed', '/b.json')
  await tab.getByRole('heading', { name: 'Faster' }).waitFor()
  await set('lang', 'de')
  await set('texts', '{ "fixed": "Behoben", "voices": { "toString": 1 } }')
  expect(await articles(tab).getAttribute('lang')).toBe('de')
  expect(await articles(tab).textContent()).toMatch(/Schneller.*Behoben · 20\. November 2026/s)
  await set('texts', 'null {')
  expect(await articles(tab).textContent()).toContain('Fixed')
  await set('feed', '/late.json')
  await tab.evaluate('window.gone = document.querySelector("windchime-changelog"); gone.remove()')
  await expect.poll(() => calledOff).toBe(1)
  letGo()
  await tab.waitForTimeout(200)
  expect(await tab.evaluate('gone.textContent')).not.toContain('Late')
  expect([...(await troubles()), ...(await failures(tab))]).toEqual([])
})

describe.each([
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])('at $width px', (viewport) => {
  test.each([
    ['light', 'lang="en"'],
    ['dark', 'lang="ar" dir="rtl"'],
  ] as const)('%s, %s: axe finds nothing, and nothing overflows', async (colorScheme, html) => {
    const text = { en: { title: 'Faster' }, ar: { title: 'أسرع', body: 'لا شيء يضيع.' } }
    const { tab, troubles } = await visit(browser, {
      feed: JSON.stringify(aFeed(...many(3), aNotice({ text }))),
      html: page(element('', 'limit="2"'), html),
      options: { viewport, colorScheme },
    })
    await articles(tab).first().waitFor()
    expect(await violations(tab)).toEqual([])
    const newest = articles(tab).first()
    expect(await newest.evaluate((node) => getComputedStyle(node).direction)).toBe(
      html.includes('rtl') ? 'rtl' : 'ltr',
    )
    expect(await articles(tab).last().getAttribute('dir')).toBe('ltr')
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await troubles()).toEqual([])
  })
})
