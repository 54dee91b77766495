import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangelogOptions } from '../../src/changelog/options.ts'
import { renderChangelog } from '../../src/changelog/render.ts'
import { aFeed, aNotice } from './helpers/notices.ts'

const htmlOf = (more: object) => renderChangelog(aFeed(aNotice(more)))

describe('hostile words', () => {
  const hostile = `</p><script>alert(1)</script><img src=x onerror='a()' title="&">`

  test('are text wherever they stand', () => {
    const html = htmlOf({
      text: { en: { title: hostile, body: hostile } },
      by: hostile,
      url: `/"onclick="a()`,
    })
    expect(html).not.toMatch(/<(script|img)/)
    expect(html.match(/&#60;script&#62;/g)).toHaveLength(3)
    expect(html).toContain('href="/&#34;onclick=&#34;a()"')
  })

  test('of more lines or languages than anybody writes are not all looked at', () => {
    const words = { title: 'T', body: 'a\n'.repeat(9000) }
    const text = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, words]))
    expect(htmlOf({ text }).match(/<p>/g)).toHaveLength(100)
  })

  test('do not turn round what stands beside them', () => {
    const html = htmlOf({
      text: { en: { title: '\u202eexe.\u2066tidua\u2069', body: 'a\u202db' } },
      by: '\u202by',
    })
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('no feed, and no option, makes it throw or write a tag of its own', () => {
    const value = fc.anything({ withNullPrototype: false })
    const wording = fc.record({ title: fc.string({ unit: 'binary' }), body: fc.string() })
    const notice = fc.record(
      {
        ...{ id: fc.string(), rev: fc.oneof(fc.integer(), value), kind: fc.constant('update') },
        status: fc.constantFrom(undefined, 'fixed', 'constructor'),
        at: fc.oneof(
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
          value,
        ),
        text: fc.oneof(fc.dictionary(fc.string(), wording), value),
        ...{ to: fc.oneof(fc.constant('everyone'), value), by: fc.oneof(fc.string(), value) },
        ...{ voices: fc.oneof(fc.double(), value), url: fc.oneof(fc.webUrl(), fc.string(), value) },
      },
      { requiredKeys: ['id', 'rev', 'kind', 'at', 'text', 'to'] },
    )
    const known = /<\/?(?:div|article|h3|a|p|strong|time|span|button)(?: [a-z-]+="[^"<>]*")*>/g
    fc.assert(
      fc.property(fc.array(notice), value, value, value, (notices, revoked, locale, texts) => {
        const json = JSON.stringify({ version: 1, revoked, notices }, (_, it) =>
          typeof it === 'bigint' ? `${it}` : it,
        )
        const html = renderChangelog(JSON.parse(json), { locale, texts } as ChangelogOptions)
        expect(html.replace(known, '')).not.toMatch(/[<>]/)
      }),
    )
  })
})
