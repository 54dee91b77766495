import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as english from '../../src/languages/en.ts'
import { speak } from '../../src/parts/texts.ts'
import { createLearn, type LazyTexts } from '../../src/widget/learn.ts'
import { put, type WidgetTexts } from '../../src/widget/texts.ts'

const tags = readdirSync('src/languages')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'en' && name !== 'texts')

/** What the widget says to a reader who wants this language. */
const textsFor = async (lang: string) => {
  let texts = {} as WidgetTexts
  const lazy = (async () => ({ speak })) as unknown as LazyTexts
  const learn = createLearn({ texts: {}, locale: () => lang, lazy }, (learned) => {
    texts = learned
  })
  await learn({ prompt: english.prompt, kinds: english.kinds })
  return texts
}

describe.each(tags)('in %s', (tag) => {
  test('any number of stars is said in the language, in its digits', async () => {
    const texts = await textsFor(tag)
    for (const count of [1, 2, 3, 5, 10]) {
      const said = put(texts, 'stars', { count })
      expect(said).not.toMatch(/\bstars?\b|undefined|null|[{}]/)
      // One and two may be words.
      if (count > 2) expect(said).toContain(count.toLocaleString(tag))
    }
  })
})

test('a region keeps its own digits, and is said to be what it is', async () => {
  const texts = await textsFor('ar-MA')
  expect([texts.lang, put(texts, 'progress', { index: 2, total: 3 })]).toEqual([
    'ar-MA',
    expect.stringContaining('2'),
  ])
})

test.each([
  ['zh-TW', 'zh-Hant'],
  ['zh', 'zh-Hans'],
  ['pt-PT', 'pt-BR'],
  ['de-AT', 'de'],
])('a reader of %s gets %s', async (wanted, got) => {
  expect((await textsFor(wanted)).submit).toBe((await textsFor(got)).submit)
})

test.each(['sw', 'de_DE', '', 'en-GB'])('a reader of "%s" gets English', async (wanted) => {
  const texts = await textsFor(wanted)
  expect([texts.lang, texts.submit, put(texts, 'stars', { count: 1 })]).toEqual([
    'en',
    'Submit',
    '1 star',
  ])
})
