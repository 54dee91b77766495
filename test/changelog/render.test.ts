import { describe, expect, test } from 'vitest'
import type { ChangelogOptions } from '../../src/changelog/options.ts'
import { renderChangelog } from '../../src/changelog/render.ts'
import { english } from '../../src/changelog/texts.ts'
import { notice as cardTexts } from '../../src/languages/en.ts'
import { statuses } from '../../src/model/notice.ts'
import { aFeed, aNotice, many } from './helpers/notices.ts'

const htmlOf = (more: object = {}, options: ChangelogOptions = {}) =>
  renderChangelog(aFeed(aNotice(more)), options)

test('draws a notice as an article of a list', () => {
  expect(htmlOf()).toBe(
    '<div><div role="list"><div role="listitem"><article lang="en" dir="ltr" data-status="fixed">' +
      '<h3><a href="https://shop.example/news/coupon" rel="noopener">The coupon box keeps your code ' +
      '<span dir="ltr">(shop.example)</span></a></h3>' +
      '<p class="windchime-facts"><strong class="windchime-status" lang="en" dir="ltr">Fixed</strong> · ' +
      '<time datetime="2026-11-20" lang="en" dir="ltr">November 20, 2026</time> · ' +
      '<span class="windchime-voices" lang="en" dir="ltr">43 of you told us</span></p>' +
      '<p>Rotating no longer clears it.</p>' +
      '<p class="windchime-by">— Mei, checkout team</p></article></div></div></div>',
  )
})

test('shows no claim, and no page, release or event of the team', () => {
  expect(htmlOf()).not.toMatch(/q1ZxA9_k|mP0s7c2T|checkout\/|2026\.11\.3|order\.completed|n_8Kd2/)
})

test('what is no feed leaves the place to the browser', () => {
  expect(renderChangelog('<script>')).toBe('')
})

test('says so where there is nothing to show', () => {
  expect(renderChangelog(aFeed())).toBe('<div><p lang="en">Nothing to show yet.</p></div>')
})

test('calls a status as its card does', () => {
  for (const status of statuses) expect(english[status]).toBe(cardTexts[status])
  expect(english.voices).toBe(cardTexts.voices)
})

test.each([
  [4, false],
  [5, true],
  [5.5, false],
  [-7, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  [undefined, false],
])('of voices, %s: %s', (voices, shown) => {
  expect(htmlOf({ voices }).includes('told us')).toBe(shown)
})

test('a body of several lines is as many paragraphs', () => {
  const text = { en: { title: 'T', body: 'One.\r\n\r\nTwo.\n ' } }
  expect(htmlOf({ text })).toContain('<p>One.</p><p>Two.</p><p class')
})

test('shows as many as its limit, the newest first, and a button for the others', () => {
  const titles = (options: ChangelogOptions) =>
    [...renderChangelog(aFeed(...many(25)), options).matchAll(/Change (\d+)/g)].map(([, n]) => n)
  expect(titles({})).toHaveLength(20)
  expect(titles({ limit: 3 })).toEqual(['25', '24', '23'])
  expect(titles({ limit: Number.POSITIVE_INFINITY })).toHaveLength(25)
  for (const limit of [0, -1, Number.NaN]) expect(titles({ limit })).toHaveLength(20)
  const button = '<button type="button" class="windchime-more" lang="en">Show more</button>'
  expect(renderChangelog(aFeed(...many(21)))).toContain(button)
  expect(renderChangelog(aFeed(...many(20)))).not.toContain('<button')
})

test.each([
  [undefined, 'h3'],
  [1, 'h1'],
  [6, 'h6'],
  [7, 'h3'],
  [0, 'h3'],
  [Number.NaN, 'h3'],
])('a heading of level %s is an %s', (heading, name) => {
  expect(htmlOf({}, { heading })).toContain(`<${name}>`)
})

test('leaves out what was told to claims where the host wants it so', () => {
  const feed = aFeed(aNotice(), aNotice({ id: 'b', to: 'everyone', by: 'All' }))
  const html = renderChangelog(feed, { to: 'everyone' })
  expect(html).toContain('All')
  expect(html).not.toContain('Mei')
})

describe('of languages', () => {
  const text = {
    en: { title: 'Faster' },
    'zh-CN': { title: '更快' },
    'zh-TW': { title: '更快速' },
    ar: { title: 'أسرع' },
  }

  test.each([
    ['en-GB', 'lang="en" dir="ltr"', 'Faster', '20 November 2026'],
    ['zh-Hant-HK', 'lang="zh-TW" dir="ltr"', '更快速', '2026年11月20日'],
    ['ar-EG', 'lang="ar" dir="rtl"', 'أسرع', '٢٠ نوفمبر ٢٠٢٦'],
    ['de', 'lang="en" dir="ltr"', 'Faster', '20. November 2026'],
    ['no tag', 'lang="en" dir="ltr"', 'Faster', 'November 20, 2026'],
  ])('%s gets what suits it best, marked as what it is', (locale, marks, title, day) => {
    const html = htmlOf({ text, url: undefined }, { locale })
    expect(html).toContain(`<article ${marks}`)
    expect(html).toContain(`>${title}</h3>`)
    expect(html).toContain(`>${day}</time>`)
  })

  test('where none suits it is the first, also where that is no language', () => {
    const html = htmlOf({ text: { '"><b>': { title: 'Odd' } } }, { locale: 'fr' })
    expect(html).toContain('<article lang="&#34;&#62;&#60;b&#62;" dir="ltr"')
  })

  test('words of the host stand in its language, in the form for so many', () => {
    const texts = { fixed: 'Naprawione', voices: '{count} osób', voices_few: '{count} osoby' }
    const html = (voices: number) => htmlOf({ voices }, { locale: 'pl', texts })
    expect(html(22)).toContain(
      '<strong class="windchime-status" lang="pl" dir="ltr">Naprawione</strong>',
    )
    expect(html(22)).toContain('22 osoby')
    expect(html(25)).toContain('25 osób')
  })

  test('a word that is none is the English one', () => {
    const texts = { fixed: { toString: 1 } } as unknown as Record<'fixed', string>
    expect(htmlOf({}, { texts })).toContain('>Fixed<')
  })
})
