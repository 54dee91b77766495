import { expect, test } from 'vitest'
import { fill, matchTag, wordingOf } from '../../src/model/text.ts'

test.each([
  ['en', ['de', 'en'], 'en'],
  ['EN-gb', ['en', 'en-GB'], 'en-GB'],
  ['en-AU', ['en-GB', 'en'], 'en-GB'],
  ['zh-TW', ['zh-CN', 'zh-Hant'], 'zh-Hant'],
  ['zh-HK', ['zh-CN', 'zh-TW'], 'zh-TW'],
  ['zh', ['zh-TW', 'zh-CN'], 'zh-CN'],
  ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
  ['sr-Latn', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['de-u-co-phonebk', ['en', 'de'], 'de'],
  ['fr', ['en', 'de'], undefined],
  ['', ['en'], undefined],
  ['not a tag', ['en'], undefined],
  ['en', ['not a tag', 'en'], 'en'],
])('a reader of %s, offered %j, reads %s', (wanted, tags, tag) => {
  expect(matchTag(tags, wanted)).toBe(tag)
})

test('where no language suits, the config’s own speaks, else the first one written', () => {
  const text = { fr: 'Bonjour', de: 'Guten Tag' }
  expect(wordingOf(text, 'ja', 'de')).toEqual({ text: 'Guten Tag', lang: 'de' })
  expect(wordingOf(text, 'ja', 'en')).toEqual({ text: 'Bonjour', lang: 'fr' })
  expect(wordingOf('Hello', 'ja', 'en')).toEqual({ text: 'Hello', lang: 'en' })
})

test('what is filled in is plain text, and nothing where nothing is known', () => {
  const facts: Record<string, unknown> = {
    'event.product': '<b>Kayak</b> {answers.score}',
    'answers.score': 0,
    'user.list': [1],
    'user.name': null,
  }
  const say = (text: string) => fill(text, (path) => facts[path])
  expect(say('{event.product}: {answers.score}!')).toBe('<b>Kayak</b> {answers.score}: 0!')
  expect(say('[{user.list}{user.name}{user.nobody}] {plain} {}')).toBe('[] {plain} {}')
})
