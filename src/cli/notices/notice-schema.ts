import * as v from 'valibot'
import { conditionProblem } from '../../model/condition-problem.ts'
import { statuses } from '../../model/notice.ts'
import { isObject } from '../../rules/own.ts'

const optional = v.exactOptional

/** Every message says what was expected. */
const said = (what: string) =>
  v.pipe(
    v.string(what),
    v.check((text) => !!text.trim(), what),
  )

const choice = <T extends string>(choices: readonly T[]) =>
  v.picklist(choices, `one of ${choices.map((one) => `"${one}"`).join(', ')}`)

const isTag = (tag: string) => {
  try {
    return !!Intl.getCanonicalLocales(tag)[0]
  } catch {
    return false
  }
}

/** Customers click it: never `javascript:` and the like. */
const isWebLink = (text: string) => {
  try {
    return /^https?:$/.test(new URL(text, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}

const asDate = 'a date such as "2027-02-20"'
const date = v.pipe(
  v.string(asDate),
  v.check((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), asDate),
)

const asClaim = 'the first 8 characters of a claim.h'
const claims = v.pipe(
  v.array(v.pipe(v.string(asClaim), v.regex(/^[\w-]{8}$/, asClaim)), 'a list of claims'),
  v.minLength(1, 'at least one claim'),
)

const asCondition = 'an object of conditions'
const audience = v.pipe(
  v.custom<object>(isObject, asCondition),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed && conditionProblem(dataset.value)
    if (message) addIssue({ message })
  }),
)

const asTo = '"everyone", { "claims": […] } or { "audience": {…} }'
const to = v.lazy((value) => {
  if (isObject(value) && Object.hasOwn(value, 'claims')) return v.strictObject({ claims }, asTo)
  if (isObject(value) && Object.hasOwn(value, 'audience')) return v.strictObject({ audience }, asTo)
  return v.literal('everyone', asTo)
})

const words = v.object({ title: said('a title'), body: optional(v.string('a text')) }, 'words')
const text = v.pipe(
  v.record(
    v.pipe(v.string(), v.check(isTag, 'a language tag such as "en"')),
    words,
    'words by language: { "en": { "title": "…" } }',
  ),
  v.check((value) => !!Object.keys(value)[0], 'words in at least one language'),
)

const whole = (what: string) => v.pipe(v.number(what), v.safeInteger(what), v.minValue(1, what))

const fields = {
  id: v.pipe(v.string('an id'), v.regex(/^[\w-]{1,64}$/, 'an id of A-Z a-z 0-9 _ -')),
  rev: whole('a whole number from 1'),
  kind: choice(['update', 'question', 'reward', 'invite']),
  status: optional(choice(statuses)),
  at: date,
  text,
  by: optional(said('a name')),
  voices: optional(whole('a whole number from 1')),
  url: optional(
    v.pipe(said('a link'), v.check(isWebLink, 'a link that is relative or begins with https://')),
  ),
  to,
  since: optional(v.object({ release: said('a release such as "2026.11.3"') }, 'an object')),
  place: optional(
    v.object(
      {
        pages: optional(v.array(said('a page such as "/checkout/**"'), 'a list of pages')),
        anchor: optional(said('a CSS selector')),
      },
      'an object',
    ),
  ),
  ask: optional(
    v.object(
      {
        after: optional(said('the name of an event')),
        withinDays: optional(v.pipe(v.number('a number of days'), v.minValue(0, 'at least 0'))),
      },
      'an object',
    ),
  ),
  expires: optional(date),
  sealed: optional(v.record(v.string(), said('sealed words'), 'sealed words by claim')),
}

export const noticeSchema = v.object(fields, 'a notice')
/** Nobody knows yet when it will be out. */
export const draftSchema = v.object({ ...fields, at: optional(date) }, 'a notice')
