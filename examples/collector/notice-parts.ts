import * as v from 'valibot'
import type { Condition } from '../../src/model/condition.ts'
import { conditionProblem } from '../../src/model/condition-problem.ts'

const optional = v.exactOptional

export const said = (what: string) =>
  v.pipe(
    v.string(what),
    v.check((text) => text.trim() !== '', what),
  )

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

// A link of a notice is clicked by customers: never "javascript:" and the like.
export const isWebLink = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}

export const date = v.pipe(
  v.string('a date such as "2027-02-20"'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a date such as "2027-02-20"'),
)

const list = (item: v.GenericSchema<string, string>, what: string) =>
  v.pipe(v.array(item, what), v.minLength(1, what), v.maxLength(20_000, 'at most 20000'))

const claims = list(
  v.pipe(v.string(), v.regex(/^[\w-]{8,128}$/, 'the first 8 characters of a claim.h')),
  'at least one claim',
)
const responses = list(said('the id or ref of a response'), 'at least one response')
const audience = v.pipe(
  v.custom<Condition>((value) => typeof value === 'object' && value !== null, 'a condition'),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? conditionProblem(dataset.value) : undefined
    if (problem) addIssue({ message: problem })
  }),
)

export const to = v.lazy((value) => {
  const has = (key: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  if (has('responses')) return v.object({ responses })
  if (has('claims')) return v.object({ claims })
  if (has('audience')) return v.object({ audience })
  return v.literal(
    'everyone',
    '"everyone", { "responses" }, { "claims" } or { "audience" }: whom it tells',
  )
})

const words = v.object({ title: said('a title'), body: optional(v.string('a text')) })
export const text = v.pipe(
  v.record(
    v.pipe(v.string(), v.check(isTag, 'a language tag such as "en"')),
    words,
    'an object of words by language tag',
  ),
  v.check((value) => Object.keys(value).length > 0, 'words in at least one language'),
)

export const alone = v.record(
  v.string(),
  v.pipe(
    v.object({ text: optional(said('a text')), code: optional(said('a code')) }),
    v.check(({ text, code }) => (text ?? code) !== undefined, 'an object with "text" or "code"'),
  ),
  'an object of { text, code } by response id or ref, or "*" for everyone addressed',
)
