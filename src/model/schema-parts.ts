/**
 * What the config's schema checks in code, as JSON Schema: written by hand, since no tool can read
 * it from there. Only `dist/schema.json` is made of it.
 */
import { joins, operators } from './condition.ts'
import { dateForm } from './schema.ts'

type Operator = (typeof operators)[number]
type Join = (typeof joins)[number]

/** `[what it does, an example]` */
type About = readonly [description: string, example: unknown]

const aboutOperators: Readonly<Record<Operator, About>> = {
  $eq: ['Equal to this.', 'pro'],
  $ne: ['Not equal to this, or missing.', 'pro'],
  $in: ['One of these.', ['pro', 'team']],
  $nin: ['None of these, or missing.', ['free']],
  $gt: ['Greater than this; false where the fact is missing.', 3],
  $gte: ['This or greater; false where the fact is missing.', 20],
  $lt: ['Less than this; false where the fact is missing.', 3],
  $lte: ['This or less; false where the fact is missing.', 3],
  $exists: ['true: the fact is known. false: it is not.', true],
  $not: ['The opposite of this test.', { $gte: 3 }],
  $all: ['A list that holds all of these.', ['news', 'offers']],
  $size: ['A list of so many members, or of a number that passes this test.', { $gte: 2 }],
  $elemMatch: ['A list of which one member passes this test.', { $gte: 3 }],
  $olderThanDays: ['A date more than so many days ago.', 30],
  $withinDays: ['A date at most so many days away, past or future.', 7],
}

const aboutJoins: Readonly<Record<Join, About>> = {
  $and: ['All of these conditions hold.', [{ visits: { $gte: 2 } }, { locale: 'en' }]],
  $or: ['At least one of these conditions holds.', [{ locale: 'en' }, { locale: 'de' }]],
  $nor: ['None of these conditions holds.', [{ locale: 'en' }, { locale: 'de' }]],
  $not: ['This condition does not hold.', { 'device.type': 'phone' }],
}

/** Facts whose names are the same on every site. */
const aboutFacts: Readonly<Record<string, About>> = {
  visits: ['How many visits, this one included.', { $gte: 2 }],
  locale: ['Language of the page, a BCP 47 tag.', 'en'],
  'device.type': ['"phone", "tablet" or "desktop".', 'phone'],
  'user.id': ['Who is here, as the page says.', { $exists: true }],
  'page.path': ['Path of the page.', '/checkout'],
  'page.url': ['Whole URL of the page.', 'https://shop.example/checkout'],
  'page.title': ['Title of the page.', 'Checkout'],
  'page.referrer': ['Where the person came from.', 'https://search.example/'],
  'now.hour': ['Hour by the visitor’s clock, 0 to 23.', { $gte: 9, $lt: 17 }],
  'now.weekday': ['Day by the visitor’s clock, 1 (Monday) to 7.', { $lte: 5 }],
  'threads.open': ['How many threads this device keeps.', 0],
}

const described = (about: Readonly<Record<string, About>>, $ref: string) =>
  Object.fromEntries(
    Object.entries(about).map(([name, [description, example]]) => [
      name,
      { $ref, description, examples: [example] },
    ]),
  )

const names = [...new Set<string>([...joins, ...operators])].map((name) => name.slice(1))
const noOtherOperator = { [`^\\$(?!(?:${names.join('|')})$)`]: false }

/** By the name that `#/$defs/` gives them. */
export const schemaParts = {
  text: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        description: 'One text for each language, by BCP 47 tag.',
        minProperties: 1,
        additionalProperties: { type: 'string' },
      },
    ],
  },
  date: { type: 'string', pattern: dateForm.source },
  condition: { type: 'object', $ref: '#/$defs/clause' },
  /** Facts by path, and joins of clauses. */
  clause: {
    properties: {
      ...described(aboutJoins, '#/$defs/clause'),
      ...described(aboutFacts, '#/$defs/test'),
    },
    patternProperties: noOtherOperator,
    additionalProperties: { $ref: '#/$defs/test' },
    items: { $ref: '#/$defs/clause' },
  },
  /** What is wanted of one fact: a value, or operators. */
  test: {
    properties: described(aboutOperators, '#/$defs/test'),
    patternProperties: noOtherOperator,
    additionalProperties: { $ref: '#/$defs/test' },
    items: { $ref: '#/$defs/test' },
  },
} as const
