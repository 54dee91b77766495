import type { Notice } from '../../model/notice.ts'
import { timeOf } from '../../rules/time-of.ts'
import type { Keys } from '../walk.ts'
import type { Draft } from './book.ts'
import type { NoticeFinding } from './notice-findings.ts'
import { personalRules, wordRules } from './word-rules.ts'

/** A notice is read in passing. */
const maxLength = 280

const warning = (at: Keys, message: string): NoticeFinding => ({ at, message, warning: true })
const mistake = (at: Keys, message: string): NoticeFinding => ({ at, message, warning: false })

const aboutText = (text: string, at: Keys, rules: typeof wordRules) =>
  rules.flatMap(({ find, advice }) => {
    const found = find(text)
    return found === undefined ? [] : [warning(at, `"${found}" ${advice}`)]
  })

const aboutWords = ({ text, by, status }: Draft, at: Keys): readonly NoticeFinding[] => [
  ...Object.entries(text).flatMap(([tag, words]) => [
    ...Object.entries(words).flatMap(([key, said]) => {
      const here = [...at, 'text', tag, key]
      const length = [...said].length
      return [
        ...aboutText(said, here, wordRules),
        ...(length > maxLength
          ? [warning(here, `is ${length} characters long; at most ${maxLength} are read`)]
          : []),
      ]
    }),
    ...(status === 'declined' && !words.body?.trim()
      ? [mistake([...at, 'text', tag, 'body'], 'expected a reason, since the status is "declined"')]
      : []),
  ]),
  ...aboutText(by ?? '', [...at, 'by'], personalRules),
]

const mayBePrivate: readonly Notice['kind'][] = ['question', 'reward']

/** Words to one person that everybody could read, and sealed ones that nobody can. */
const aboutSeals = ({ kind, to, sealed = {} }: Draft, at: Keys): readonly NoticeFinding[] => {
  const claims = typeof to === 'object' && 'claims' in to ? to.claims : []
  const open = claims.filter((claim) => !Object.hasOwn(sealed, claim))
  return [
    ...(mayBePrivate.includes(kind) && open[0]
      ? [
          mistake(
            [...at, 'sealed'],
            `expected sealed words for each claim, since everybody can read a "${kind}" in a public feed; ${open.join(', ')} has none; \`notices add --id\` seals them with --seal-text or --codes`,
          ),
        ]
      : []),
    ...Object.keys(sealed)
      .filter((claim) => !claims.includes(claim))
      .map((claim) => warning([...at, 'sealed', claim], 'is for a claim that "to" does not name')),
  ]
}

/** What became of it is the news of an update. */
const aboutStatus = ({ kind, status }: Draft, at: Keys): readonly NoticeFinding[] => {
  if ((kind === 'update') === (status !== undefined)) return []
  return kind === 'update'
    ? [mistake([...at, 'status'], 'expected a status, since it is an update')]
    : [warning([...at, 'status'], `has no effect on a "${kind}"`)]
}

const isDone: readonly Notice['status'][] = ['fixed', 'shipped']

const aboutTime = ({ status, since, expires }: Draft, at: Keys, now: number) => [
  ...(isDone.includes(status) && !since
    ? [
        warning(
          [...at, 'since'],
          `missing: people are told "${status}" also where they do not have that release yet`,
        ),
      ]
    : []),
  ...(expires !== undefined && timeOf(expires, 1) < now
    ? [warning([...at, 'expires'], 'is over: it is shown to nobody')]
    : []),
]

/**
 * What is wrong with a notice of the right form, or hardly what its author meant.
 *
 * @param now milliseconds since 1970
 */
export const noticeRules = (notice: Draft, at: Keys, now: number): readonly NoticeFinding[] => [
  ...aboutStatus(notice, at),
  ...aboutWords(notice, at),
  ...aboutSeals(notice, at),
  ...aboutTime(notice, at, now),
]
