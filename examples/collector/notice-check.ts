import * as v from 'valibot'
import { statuses } from '../../src/model/notice.ts'
import { ApiError, type Problem } from './api-error.ts'
import { alone, date, isWebLink, said, text, to } from './notice-parts.ts'

const optional = v.exactOptional

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
