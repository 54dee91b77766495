import type { Notice } from '../model/notice.ts'
import { matchTag } from '../model/text.ts'
import { directionOf } from './direction.ts'
import { linkOf } from './link.ts'
import type { Tree } from './tree.ts'
import type { View } from './view.ts'

/** With fewer voices, "N of you" would tell too much about each. */
const fewestVoices = 5

/** More than anybody writes is not looked at. */
const maxTags = 200
const maxParagraphs = 100

/** Without what would turn the words beside it round, such as the host of a link. */
const plain = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

const voicesOf = (voices: number, { texts, lang }: View) => {
  const form = new Intl.PluralRules(lang).select(voices)
  return (texts[`voices_${form}`] ?? texts.voices).replace('{count}', () =>
    new Intl.NumberFormat(lang).format(voices),
  )
}

/** Words in a language of their own. With a direction, so that those beside them keep theirs. */
const within = (lang: string) => ({ lang, dir: directionOf(lang) })

const joined = (parts: readonly Tree[]) =>
  parts.flatMap((part, index) => (index ? [' · ', part] : [part]))

/** What became of it, when, and for how many. */
const factsOf = ({ status, at, voices = 0 }: Notice, view: View): Tree => {
  const { texts, lang, locale } = view
  // The date as the team wrote it: in no time zone is it another.
  const day = at.slice(0, 10)
  const facts: Tree[] = [['time', { datetime: day, ...within(locale) }, view.dayOf(new Date(day))]]
  if (status)
    facts.unshift(['strong', { class: 'windchime-status', ...within(lang) }, texts[status]])
  if (Number.isInteger(voices) && voices >= fewestVoices)
    facts.push(['span', { class: 'windchime-voices', ...within(lang) }, voicesOf(voices, view)])
  return ['p', { class: 'windchime-facts' }, ...joined(facts)]
}

const titleOf = (title: string, url: string | undefined, base: string | undefined) => {
  const link = linkOf(url, base)
  if (!link) return title
  const { href, host } = link
  const leaving: Tree = ['span', { dir: 'ltr' }, `(${host})`]
  const attributes = { href, rel: host && 'noopener' }
  return (host ? ['a', attributes, `${title} `, leaving] : ['a', attributes, title]) satisfies Tree
}

/** One notice, in the language of its words that suits the reader best. */
export const itemOf = (notice: Notice, view: View): Tree => {
  const { status, text, by, url } = notice
  const tags = Object.keys(text).slice(0, maxTags)
  const lang = matchTag(tags, view.locale) ?? `${tags[0]}`
  const { title = '', body = '' } = text[lang] ?? {}
  const paragraphs = plain(body)
    .split(/[\r\n]+/)
    .filter((words) => words.trim())
    .slice(0, maxParagraphs)
  return [
    'article',
    { ...within(lang), 'data-status': status },
    [view.heading, {}, titleOf(plain(title), url, view.base)],
    factsOf(notice, view),
    ...paragraphs.map((words): Tree => ['p', {}, words]),
    ...(by ? [['p', { class: 'windchime-by' }, `— ${plain(by)}`] satisfies Tree] : []),
  ]
}
