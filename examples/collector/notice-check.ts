import * as v from 'valibot'
import type { Condition } from '../../src/model/condition.ts'
import { conditionProblem } from '../../src/model/condition-problem.ts'
import { statuses } from '../../src/model/notice.ts'
import { ApiError, type Problem } from './api-error.ts'

const optional = v.exactOptional

const said = (what: string) =>
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
const isWebLink = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}

const date = v.pipe(
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

const to = v.lazy((value) => {
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
const text = v.pipe(
  v.record(
    v.pipe(v.string(), v.check(isTag, 'a language tag such as "en"')),
    words,
    'an object of words by language tag',
  ),
  v.check((value) => Object.keys(value).length > 0, 'words in at least one language'),
)

const alone = v.record(
  v.string(),
  v.pipe(
    v.object({ text: optional(said('a text')), code: optional(said('a code')) }),
    v.check(({ text, code }) => (text ?? code) !== undefined, 'an object with "text" or "code"'),
  ),
  'an object of { text, code } by response id or ref, or "*" for everyone addressed',
)

const notice = v.pipe(
  v.object({
    id: optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, '1 to 64 of A-Z a-z 0-9 _ -'))),
    kind: v.picklist(
      ['update', 'question', 'reward', 'invite'],
      'one of "update", "question", "reward", "invite"',
    ),
    status: optional(
      v.picklist(statuses, `one of ${statuses.map((one) => `"${one}"`).join(', ')}`),
    ),
    at: optional(date),
    text,
    by: optional(v.string('a name')),
    voices: optional(v.pipe(v.number('a whole number from 1'), v.safeInteger(), v.minValue(1))),
    url: optional(
      v.pipe(
        v.string('a link'),
        v.check(isWebLink, 'a link that is relative or begins with http:// or https://'),
      ),
    ),
    to,
    since: optional(v.object({ release: said('a release such as "2026.11.3"') })),
    place: optional(
      v.object({ pages: optional(v.array(v.string())), anchor: optional(said('a CSS selector')) }),
    ),
    ask: optional(
      v.object({
        after: optional(said('the name of an event')),
        withinDays: optional(v.pipe(v.number('a number of days'), v.finite(), v.minValue(0))),
      }),
    ),
    sealed: optional(v.record(v.string(), v.string())),
    private: optional(alone),
    expires: optional(date),
  }),
  v.forward(
    v.check(
      ({ kind, status }) => kind !== 'update' || status !== undefined,
      'a status, as the kind is "update"',
    ),
    ['status'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.status !== 'declined') return
    for (const [tag, { body }] of Object.entries(dataset.value.text))
      if (!body?.trim())
        addIssue({
          message: 'a reason, as the status is "declined"',
          path: [
            {
              type: 'object',
              origin: 'value',
              input: dataset.value,
              key: 'text',
              value: dataset.value.text,
            },
            {
              type: 'object',
              origin: 'value',
              input: dataset.value.text,
              key: tag,
              value: dataset.value.text[tag],
            },
            { type: 'object', origin: 'value', input: {}, key: 'body', value: body },
          ],
        })
  }),
)

/** A notice as the team writes it, before the server adds what only it knows. */
export type NoticeDraft = v.InferOutput<typeof notice>

const problemOf = (issue: v.BaseIssue<unknown>): Problem => {
  const wanted = issue.message.startsWith('Invalid')
    ? (issue.expected ?? issue.message)
    : issue.message
  const missing = issue.input === undefined
  return {
    path: v.getDotPath(issue) ?? '',
    message: missing ? `missing: expected ${wanted}` : `expected ${wanted}`,
  }
}

/** What the team wrote, with only the fields that a feed may show, or everything wrong with it. */
export const checkNotice = (
  value: unknown,
): { readonly draft: NoticeDraft } | { readonly problems: readonly Problem[] } => {
  const result = v.safeParse(notice, value)
  return result.success ? { draft: result.output } : { problems: result.issues.map(problemOf) }
}

/** Says that a notice was not published, and everything that is wrong with it. */
export const invalidNotice = (problems: readonly Problem[]) =>
  new ApiError(
    422,
    'notice-invalid',
    `The notice was not published. ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    { problems },
  )
