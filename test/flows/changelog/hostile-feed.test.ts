import { describe, expect, test } from 'vitest'
import { renderChangelog } from '../../../src/changelog/render.ts'
import { aFeed, aNotice, many } from '../../changelog/helpers/notices.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import type { Route } from '../../helpers/site.ts'
import { articles, element, failures, listOf, page, visit } from './site.ts'

const browser = shareBrowser()

describe('a feed that cannot be read', () => {
  const broken: Readonly<Record<string, Route>> = {
    'is not there': (_, response) => void response.writeHead(404).end('{}'),
    'is a page': '<!doctype html><p>Sign in',
    'is of a later version': '{ "version": 2, "notices": [] }',
    'breaks off': (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write('{')
      setTimeout(() => response.destroy(), 50)
    },
    'is larger than 10 MB': JSON.stringify(aFeed(aNotice({ by: 'x'.repeat(10_000_000) }))),
  }

  test.each(Object.entries(broken))('and %s leaves what the server drew', async (_, feed) => {
    const inside = renderChangelog(aFeed(aNotice()))
    const { tab, troubles } = await visit(browser, { feed, html: page(element(inside)) })
    await expect.poll(() => failures(tab)).toHaveLength(1)
    expect(await articles(tab).count()).toBe(1)
    expect(await troubles()).toEqual([])
  })

  test('is told in a plain sentence where nothing stood', async () => {
    const { tab, troubles } = await visit(browser, { feed: '{', html: page(element('Loading…')) })
    await tab.getByText('This list could not be loaded.').waitFor()
    expect(await tab.getByText('Loading…').count()).toBe(0)
    await tab.evaluate(
      `document.querySelector('windchime-changelog').setAttribute('texts', '{"failed":"Leider nicht."}')`,
    )
    expect(await troubles()).toEqual([])
  })
})

test('a hostile feed is words, or nothing', async () => {
  const bad = `<img src=x onerror="troubles.push('run')"><script>troubles.push('run')</script>`
  const notices = [
    aNotice({ id: 'words', text: { en: { title: bad, body: bad } }, by: bad, url: '/"onclick="x' }),
    ...['javascript:troubles.push(1)', 'data:text/html,<script>1</script>', ' \tjavascript:1'].map(
      (url, at) => aNotice({ id: `link${at}`, url }),
    ),
    aNotice({
      id: 'turned',
      text: { ar: { title: '\u202emoc.elpmaxe' } },
      url: 'https://b.example',
    }),
    aNotice({ id: 'year0', at: '0000-01-01' }),
    aNotice({ id: 'late', at: '9999-12-31' }),
    aNotice({ id: 'never', at: '2026-99-99' }),
    ...[null, 7, 'x', [], { id: {} }, { ...aNotice(), text: { __proto__: null, a: 1 } }],
  ]
  const { tab, troubles } = await visit(browser, {
    feed: JSON.stringify(aFeed(...notices)),
    html: page(element()),
  })
  await expect.poll(() => articles(tab).count()).toBe(7)
  const links = await articles(tab)
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links.every((link) => /^https?:/.test(link))).toBe(true)
  expect(await listOf(tab).locator('script, img').count()).toBe(0)
  await tab.getByText('<img src=x').first().waitFor()
  expect(await troubles()).toEqual([])
})

test('of a feed that has outgrown itself only a page is drawn, and the page stays usable', async () => {
  const small = ({ at, text }: { at: string; text: object }, index: number) => ({
    ...{ id: `${index}`, rev: 1, kind: 'update', at, text, to: 'everyone' },
  })
  const notices = many(1)
  const feed = JSON.stringify(
    aFeed(...Array.from({ length: 80_000 }, (_, at) => small(notices[0] as never, at))),
  )
  const { tab } = await visit(browser, { feed, html: page(element()) })
  await expect.poll(() => articles(tab).count()).toBe(20)
  await tab.getByRole('button', { name: 'Show more' }).click()
  expect(await articles(tab).count()).toBe(40)
})
