import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as english from '../../src/languages/en.ts'
import type { Wording } from '../../src/languages/texts.ts'

type Language = Readonly<Record<string, Wording>>

const folder = new URL('../../src/languages/', import.meta.url)
const tags = readdirSync(folder)
  .filter((file) => file !== 'en.ts' && file !== 'texts.ts')
  .map((file) => file.replace(/\.ts$/, ''))

/** Words that a language may share with English. */
const cognates = ['Feedback', 'Neutral', 'Privacy', 'Screenshot']

/** The numbers that a text is said for; of fewer than 5 voices nobody is told. */
const numbersOf: Readonly<Record<string, readonly number[]>> = {
  stars: Array.from({ length: 1001 }, (_, count) => count),
  charactersLeft: Array.from({ length: 1001 }, (_, count) => count),
  voices: Array.from({ length: 996 }, (_, index) => index + 5),
  sentFixed: Array.from({ length: 1000 }, (_, index) => index + 1),
  news: Array.from({ length: 1000 }, (_, index) => index + 1),
}

const forms = /^(stars|charactersLeft|voices|sentFixed|news)_([a-z]+)$/

const plainKeys = (texts: Wording) => Object.keys(texts).filter((key) => !forms.test(key))

const formsOf = (texts: Wording) =>
  Object.entries(texts).flatMap(([key, text]) => {
    const [, name = '', category = ''] = key.match(forms) ?? []
    return name ? [{ key, name, category: category as Intl.LDMLPluralRule, text }] : []
  })

const placeholders = (text: string | undefined) => (text?.match(/\{.*?\}/g) ?? []).sort()

/** Each number up to a thousand, under its category. */
const numbersByCategory = (tag: string, name: string) => {
  const rules = new Intl.PluralRules(tag)
  const found = new Map<Intl.LDMLPluralRule, number[]>()
  for (const count of numbersOf[name] ?? []) {
    const category = rules.select(count)
    found.set(category, [...(found.get(category) ?? []), count])
  }
  return found
}

/** What a keyboard or a typewriter left in the place of the right sign, in any language. */
const lookAlikes: Readonly<Record<string, RegExp>> = {
  'a straight quote or apostrophe': /["'`´]/,
  'three dots for an ellipsis': /\.\.\./,
  'a hyphen for a dash': /\s-\s|--/,
  'two spaces, or one that tears a line apart': / {2}|[\t\n]/,
  'a space that lets a sign begin a line': / [:;?!.,]/,
  'a word half Latin, half Cyrillic':
    /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
  'Latin signs after Arabic letters': /\p{Script=Arabic}[,;?]/u,
  'narrow signs after wide letters':
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.:;?!]/u,
}

/** Signs that one language sets in its own way. */
const habits: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  es: { 'a question that does not open with ¿': /^[^¿]*\?/ },
  fr: { 'a sign without its narrow space': /[^\u202f][:;?!]/ },
  ru: { 'a Ukrainian letter': /[іїєґ]/i },
  tr: { 'a small i with a second dot': /i\u0307/ },
  uk: { 'a Russian letter': /[ыэъё]/i },
}

test('there are languages to look at', () => {
  expect(tags).toContain('de')
})

describe.each(tags)('%s', async (tag) => {
  const language: Language = await import(`../../src/languages/${tag}.ts`)
  const everything: Wording = Object.assign({}, ...Object.values(language))
  const faults = (isFault: (text: string) => boolean) =>
    Object.entries(everything).filter(([, text]) => isFault(text))

  test('is called by a tag that browsers know', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  test('has the sections that English has', () => {
    expect(Object.keys(language).sort()).toEqual(Object.keys(english).sort())
  })

  describe.each(Object.entries<Wording>(english))('in %s', (section, source) => {
    const texts = language[section] ?? {}

    test('says all that English says, in the same order', () => {
      expect(plainKeys(texts)).toEqual(plainKeys(source))
    })

    test('puts in each text what English puts in', () => {
      for (const key of plainKeys(source))
        expect({ [key]: placeholders(texts[key]) }).toEqual({ [key]: placeholders(source[key]) })
    })

    test('leaves nothing in English but words that both share', () => {
      const same = Object.values(texts).filter((text) => Object.values(source).includes(text))
      expect(same.filter((text) => !cognates.includes(text))).toEqual([])
    })
  })

  test('has forms for a number only where one is said with them', () => {
    const idle = formsOf(everything).filter(
      ({ name, category }) => !numbersByCategory(tag, name).has(category),
    )
    expect(idle).toEqual([])
  })

  test('has no form for a number that says the same as the plain text', () => {
    const same = formsOf(everything).filter(({ name, text }) => text === everything[name])
    expect(same).toEqual([])
  })

  test('says each number, unless a form is that number’s alone', () => {
    for (const name of Object.keys(numbersOf))
      for (const [category, numbers] of numbersByCategory(tag, name)) {
        const text = everything[`${name}_${category}`] ?? everything[name]
        const all = placeholders(everything[name])
        const others = all.filter((placeholder) => placeholder !== '{count}')
        const allowed = numbers.length > 1 ? [all] : [all, others]
        expect(allowed, `${name} for ${numbers[0]}: ${text}`).toContainEqual(placeholders(text))
      }
  })

  test('has no text that is empty, or begins or ends with a space', () => {
    expect(faults((text) => !text || text !== text.trim())).toEqual([])
  })

  test('composes its letters as browsers compare them', () => {
    expect(faults((text) => text !== text.normalize())).toEqual([])
  })

  test.each(Object.entries({ ...lookAlikes, ...habits[tag] }))('never has %s', (_, sign) => {
    expect(faults((text) => sign.test(text))).toEqual([])
  })
})
