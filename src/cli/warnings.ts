import type { Config, Prompt } from '../model/schema.ts'
import { isObject } from '../rules/own.ts'
import { timeOf } from '../rules/time-of.ts'
import { questionWarnings } from './question-warnings.ts'
import { translatedTexts } from './translated-texts.ts'
import { triggerWarnings } from './trigger-warnings.ts'
import { type Keys, walk } from './walk.ts'
import { type Warning, warn } from './warning.ts'

/** Prompts whose time, share or pages leave nobody. */
const neverShown = (prompt: Prompt, at: Keys, config: Config, now: number): readonly Warning[] => {
  const { schedule, sample, pages, triggers } = prompt
  const from = timeOf(schedule?.from ?? -Infinity)
  const until = timeOf(schedule?.until ?? Infinity, 1)
  const both = pages?.include?.every((glob) => pages.exclude?.includes(glob))
  return [
    ...(until < from ? warn([...at, 'schedule', 'until'], 'is before "from"') : []),
    ...(until < now ? warn([...at, 'schedule', 'until'], 'is over') : []),
    ...(sample?.rate === 0 ? warn([...at, 'sample', 'rate'], 'asks nobody') : []),
    ...(both && pages?.include?.length
      ? warn([...at, 'pages', 'include'], 'leaves no page that "exclude" does not take away')
      : []),
    ...(triggers?.length && config.quiet?.perVisit === 0
      ? warn([...at, 'triggers'], 'can never fire: quiet.perVisit is 0')
      : []),
  ]
}

/** `if` on an answer that no earlier question gives: it is never there. */
const unasked = ({ questions }: Prompt, at: Keys): readonly Warning[] =>
  questions.flatMap((question, index) => {
    // Of the first one no condition is looked at, which is another warning.
    if (!index) return []
    const earlier = questions.slice(0, index).map(({ id }) => id)
    return walk(question.if, [...at, 'questions', index, 'if'], (value, path) =>
      Object.keys(isObject(value) && !Array.isArray(value) ? value : {}).flatMap((key) => {
        const answer = key.match(/^answers\.([^.]+)/)?.[1]
        return answer === undefined || earlier.includes(answer)
          ? []
          : warn([...path, key], `no question before this one is called "${answer}"`)
      }),
    )
  })

const noSkip = ({ questions }: Prompt, at: Keys): readonly Warning[] =>
  questions.flatMap(({ type, required }, index) =>
    type === 'comment' && required
      ? warn(
          [...at, 'questions', index, 'required'],
          'a comment that cannot be skipped: many will leave rather than write',
        )
      : [],
  )

/** A launcher that nothing would come of. */
const idleLauncher = ({ launcher, prompts }: Config): readonly Warning[] =>
  launcher && !prompts.some(({ id }) => id === launcher.prompt)
    ? warn(['launcher', 'prompt'], `no prompt is called "${launcher.prompt}"`)
    : []

/** Texts that lack a language which another text of the config has. */
const missingLanguages = (config: Config): readonly Warning[] => {
  const { texts, languages } = translatedTexts(config)
  return texts.flatMap(({ value, at }) => {
    const missing = languages.filter((language) => !Object.hasOwn(value, language))
    return missing.length ? warn(at, `has no ${missing.join(', ')}, which other texts have`) : []
  })
}

const negations = ['$ne', '$nin', '$not']

/** `{ "user.plan": { "$ne": "free" } }` holds for strangers too, of whom no plan is known. */
const matchesStrangers = (config: Config): readonly Warning[] =>
  walk(config.prompts, ['prompts'], (value, at) => {
    if (!isObject(value) || Array.isArray(value)) return []
    const found = Object.entries(value).find(
      ([key, test]) =>
        /^user\./.test(key) &&
        isObject(test) &&
        negations.some((name) => Object.hasOwn(test, name)) &&
        !Object.hasOwn(test, '$exists'),
    )
    return found
      ? warn(
          [...at, found[0]],
          'holds for people of whom nothing is known, too; add "$exists": true to leave them out',
        )
      : []
  })

const secrets =
  /^https:\/\/(?:hooks\.slack\.com|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|[\w-]+\.webhook\.office\.com|[\w.-]+\.logic\.azure\.com|api\.github\.com)/

/** Endpoints whose address is a password, which every visitor would be given. */
export const secretEndpoint = ({ endpoint = '' }: Partial<Config>): readonly Warning[] =>
  secrets.test(endpoint)
    ? warn(
        ['endpoint'],
        'an address that is a secret, which every visitor would read; send to a server of yours, and pass it on from there',
      )
    : []

/** @param now milliseconds since 1970 */
export const warningsOf = (config: Config, now: number): readonly Warning[] => [
  ...config.prompts.flatMap((prompt, index) => {
    const at = ['prompts', index]
    return [
      ...neverShown(prompt, at, config, now),
      ...triggerWarnings(prompt, at),
      ...questionWarnings(prompt, at),
      ...unasked(prompt, at),
      ...noSkip(prompt, at),
    ]
  }),
  ...idleLauncher(config),
  ...missingLanguages(config),
  ...matchesStrangers(config),
]
