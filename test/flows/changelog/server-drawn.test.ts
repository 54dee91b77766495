import { expect, test } from 'vitest'
import { renderChangelog } from '../../../src/changelog/render.ts'
import { aFeed, aNotice, many } from '../../changelog/helpers/notices.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { articles, element, held, listOf, page, visit } from './site.ts'

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

test('"Show more" of what the server drew is heard before the feed has come', async () => {
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

test('a script that is faster than its page waits until all that the server drew is there', async () => {
  const feed = aFeed(...many(9))
  const inside = renderChangelog(feed)
  const html = page(element(inside)).replace('<script ', '<script async ')
  const middle = html.indexOf('Change 5')
  const { tab, troubles } = await visit(browser, {
    feed: JSON.stringify(feed),
    html: [html.slice(0, middle), html.slice(middle)],
  })
  await tab.waitForLoadState('networkidle')
  expect(await listOf(tab).evaluate((list) => list.innerHTML)).toBe(inside)
  expect(await troubles()).toEqual([])
})
