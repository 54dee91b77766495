import fc from 'fast-check'
import type { Entry } from '../../../src/model/entry.ts'

/** Texts with everything that a reader somewhere trips over. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '\0',
        '\ud800',
        '\udfff',
        '😀',
        '"',
        '\\',
        '\\u0000',
        '\n',
        '__proto__',
        'a',
        '-',
      ),
    )
    .map((pieces) => pieces.join('')),
)

const number = fc.oneof(
  fc.constantFrom(0, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 63, -1.5),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(text, tie('json'), { maxKeys: 4 }),
  ),
}))

/** Far deeper than any reader follows. */
const abyss = fc.constantFrom(1, 500).map((depth) => {
  let value: unknown = 'bottom'
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  return value
})

const record = fc.dictionary(text, fc.oneof(json, json, abyss), { maxKeys: 4 })
const at = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constant('2026-11-22T09:11:58.120Z'),
)
const common = {
  id: fc.uuid({ version: 7 }),
  at,
  respondent: fc.record({ id: text, traits: record }, { requiredKeys: ['id'] }),
  device: text,
}
const needed = ['id', 'at', 'kind'] as const
const ours = { response: fc.uuid(), proof: fc.constant('the-proof') }
const question = fc.record({
  id: text,
  type: fc.constantFrom('nps', 'comment', 'contact', 'choice'),
  title: text,
  required: fc.boolean(),
})

const response = fc.record(
  {
    ...common,
    kind: fc.constant('response'),
    ref: text,
    prompt: text,
    touchpoint: text,
    answers: record,
    questions: fc.array(question, { maxLength: 3 }),
    complete: fc.boolean(),
    asked: fc.record({ by: fc.constant('api'), channel: text }),
    context: record,
    locale: text,
    release: text,
    sample: number,
    urgent: fc.constant(true),
    replyWithinDays: number,
    page: fc.record({ url: text, title: text }),
    claim: fc.constant({ h: 'hash', seal: 'the-seal' }),
    sdk: text,
  },
  {
    requiredKeys: [...needed, 'ref', 'prompt', 'answers', 'questions', 'complete', 'asked', 'sdk'],
  },
)

const entry = fc
  .oneof(
    response,
    fc.record(
      {
        ...{ ...common, ...ours, kind: fc.constant('confirmation'), notice: text, rev: number },
        ...{ answer: fc.constantFrom('yes', 'no', 'unsure'), comment: text },
      },
      { requiredKeys: [...needed, 'notice', 'rev', 'response', 'proof', 'answer'] },
    ),
    fc.record(
      { ...common, ...ours, kind: fc.constant('reply'), text },
      { requiredKeys: [...needed, 'text', 'response', 'proof'] },
    ),
    fc.record(
      { ...common, ...ours, kind: fc.constant('erase') },
      { requiredKeys: [...needed, 'response', 'proof'] },
    ),
    fc.record(
      {
        ...{ ...common, kind: fc.constant('event'), prompt: text, question: text, reason: text },
        name: fc.constantFrom('shown', 'answered', 'dismissed'),
      },
      { requiredKeys: [...needed, 'name', 'prompt'] },
    ),
  )
  .map((entry) => JSON.parse(JSON.stringify(entry)) as Entry)

/** Any entries whatsoever, as they come out of the outbox. */
export const anyEntries = fc.uniqueArray(entry, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id }) => id,
})
