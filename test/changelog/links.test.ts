import { describe, expect, test } from 'vitest'
import type { ChangelogOptions } from '../../src/changelog/options.ts'
import { renderChangelog } from '../../src/changelog/render.ts'
import { aFeed, aNotice } from './helpers/notices.ts'

const htmlOf = (more: object, options: ChangelogOptions = {}) =>
  renderChangelog(aFeed(aNotice(more)), options)

describe('of links', () => {
  const base = 'https://shop.example/changes/'
  const linkIn = (url: string) => htmlOf({ url }, { base }).match(/<a .*?<\/a>/s)?.[0]

  test.each([
    ['/news#coupon', '/news#coupon'],
    ['news?a=b:c', 'news?a=b:c'],
    ['https://shop.example/news', 'https://shop.example/news'],
  ])('%s is of the same site', (url, href) => {
    expect(linkIn(url)).toBe(`<a href="${href}">The coupon box keeps your code</a>`)
  })

  test.each([
    ['https://other.example/x', 'other.example'],
    ['http://shop.example/', 'shop.example'],
    ['//other.example/x', 'other.example'],
    ['/\\other.example/x', 'other.example'],
    ['https:other.example', 'other.example'],
    ['https://shop.example@other.example/', 'other.example'],
    ['https://ѕhop.example', 'xn--hop-ehd.example'],
    ['\thttps://other.example', 'other.example'],
  ])('%j leads to another site, and says so', (url, host) => {
    const link = linkIn(url)
    expect(link).toContain(`<span dir="ltr">(${host})</span>`)
    expect(link).toContain('rel="noopener"')
  })

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'mailto:someone@shop.example',
    'https://',
  ])('%j is none, and its notice is shown', (url) => {
    expect(linkIn(url)).toBeUndefined()
    expect(htmlOf({ url }, { base })).toContain('The coupon box')
  })

  test('on a server that names no page a host is always shown', () => {
    expect(htmlOf({ url: '/news' })).not.toContain('(')
    expect(htmlOf({ url: 'https://shop.example/' })).toContain('(shop.example)')
    expect(htmlOf({ url: '//shop.example/' })).toContain('(shop.example)')
  })
})
