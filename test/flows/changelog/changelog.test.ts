import { describe, expect, test } from 'vitest'
import { renderChangelog } from '../../../src/changelog/render.ts'
import { aFeed, aNotice, many } from '../../changelog/helpers/notices.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import type { Route } from '../../helpers/site.ts'
import { articles, element, failures, held, listOf, page, violations, visit } from './site.ts'

const browser = shareBrowser()

test('what the server drew stands there at once, and stays the same nodes once the feed is read', async () => {
  const feed = aFeed(...many(25), aNotice({ voices: 7, status: 'shipped' }))
  const { route, letGo } = held(JSON.stringify(feed))
  const inside = renderChangelog(feed, { locale: 'en', base: 'http://127.0.0.1' })
  const { tab, troubles } = await visit(browser, {
    feed: route,
    html: page(element(`\n${inside}\n`)),
  })
  expect(await articles(tab).count()).toBe(20)
  await tab.evaluate(`window.before = [...document.querySelectorAll('windchime-changelog *')]`)
  const html = await listOf(tab).innerHTML()
  letGo()
  await tab.getByRole('button', { name: 'Show more' }).focus()
  await tab.waitForLoadState('networkidle')
  await tab.waitForTimeout(300)
  expect(await listOf(tab).innerHTML()).toBe(html)
  expect(
    await tab.evaluate(
      `[...document.querySelectorAll('windchime-changelog *')].every((node, at) => node === before[at])`,
    ),
  ).toBe(true)
  expect(await tab.evaluate('shifts')).toEqual([])
  expect(await troubles()).toEqual([])
})

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

  test('of a list that the server drew is heard before the feed has come', async () => {
    const feed = aFeed(...many(7))
    const { route, letGo } = held(JSON.stringify(feed))
    const inside = renderChangelog(feed, { limit: 3 })
    const { tab } = await visit(browser, {
      feed: route,
      html: page(element(inside, 'limit="3"')),
    })
    await tab.getByRole('button', { name: 'Show more' }).press('Enter')
    letGo()
    await expect.poll(() => articles(tab).count()).toBe(6)
  })
})

test('two lists of one page do not know each other', async () => {
  const { tab } = await visit(browser, {
    feed: JSON.stringify(aFeed(...many(7))),
    html: page(element('', 'limit="3"') + element().replace('/notices', '/other')),
    more: { '/other.json': JSON.stringify(aFeed(aNotice())) },
  })
  const [first, second] = [listOf(tab).first(), listOf(tab).last()]
  await first.getByRole('button', { name: 'Show more' }).click()
  expect(await first.getByRole('article').count()).toBe(6)
  await expect.poll(() => second.getByRole('article').count()).toBe(1)
})

test('a new address is read, words and language change at once, and one that has left hears nothing', async () => {
  const { route, letGo } = held(JSON.stringify(aFeed(aNotice({ id: 'late', by: 'Late' }))))
  const german = { en: { title: 'Faster' }, de: { title: 'Schneller' } }
  const { tab, troubles } = await visit(browser, {
    feed: JSON.stringify(aFeed(aNotice())),
    html: page(element()),
    more: { '/b.json': JSON.stringify(aFeed(aNotice({ text: german }))), '/late.json': route },
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
