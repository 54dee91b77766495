/**
 * The one source of what a config may say: the TypeScript types come from here, and so does the
 * check that runs when something looks wrong. It is loaded only then.
 */
import * as v from 'valibot'
import type { Condition } from './condition.ts'
import { conditionProblem } from './condition-problem.ts'
import { questionIdProblems } from './question-ids.ts'
import type { Text } from './text.ts'

const optional = v.exactOptional
const formatNames = [
  'windchime',
  'cloudevents',
  'segment',
  'posthog',
  'sentry',
  'otlp',
  'postgrest',
  'json',
] as const
const days = v.pipe(v.number(), v.minValue(0))
const isTextMap = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((one) => typeof one === 'string')

const id = v.pipe(v.string(), v.nonEmpty('an id of at least one character'))
export const text = v.custom<Text>(
  (value) => typeof value === 'string' || isTextMap(value),
  'a text, or a map of language tags to texts',
)
export const condition = v.pipe(
  v.custom<Condition>((value) => typeof value === 'object' && value !== null, 'a condition'),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? conditionProblem(dataset.value) : undefined
    if (problem) addIssue({ message: problem })
  }),
)
const globs = v.array(v.string())
/** ISO 8601, as every browser reads it; other forms are read too, by each in its own way. */
export const dateForm =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?$/
export const date = v.pipe(
  v.string(),
  v.check(
    (value) => dateForm.test(value) && !Number.isNaN(Date.parse(value)),
    'a date such as "2026-12-01"',
  ),
)

const labels = v.object({ low: optional(text), middle: optional(text), high: optional(text) })

const wording = {
  id,
  title: text,
  description: optional(text),
  placeholder: optional(text),
  labels: optional(labels),
  submitLabel: optional(text),
  shuffle: optional(v.boolean()),
  required: optional(v.boolean()),
  if: optional(condition),
}
/** The published scales bring their own title. */
const publishedWording = { ...wording, title: optional(text) }

const named = v.pipe(
  v.array(v.object({ id, label: text })),
  v.nonEmpty('at least one'),
  v.check(
    (list) => new Set(list.map(({ id }) => id)).size === list.length,
    'an id of its own for each',
  ),
)

const npsQuestion = v.object({ type: v.literal('nps'), ...publishedWording })
const cesQuestion = v.object({ type: v.literal('ces'), ...publishedWording })
const ratingQuestion = v.object({
  type: v.literal('rating'),
  ...wording,
  scale: optional(v.picklist([3, 4, 5, 6, 7, 10])),
  style: optional(v.picklist(['stars', 'numbers', 'emoji', 'thumbs'])),
  items: optional(named),
  notApplicable: optional(v.boolean()),
})
const commentQuestion = v.object({
  type: v.literal('comment'),
  ...wording,
  maxLength: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
  screenshot: optional(v.boolean()),
})
const choiceQuestion = v.object({
  type: v.literal('choice'),
  ...wording,
  options: named,
  multiple: optional(v.boolean()),
  other: optional(v.boolean()),
})
const contactQuestion = v.object({ type: v.literal('contact'), ...wording })
const question = v.variant('type', [
  npsQuestion,
  ratingQuestion,
  cesQuestion,
  commentQuestion,
  choiceQuestion,
  contactQuestion,
])

const questions = v.pipe(
  v.array(question),
  v.nonEmpty('at least one question'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { at, message } of questionIdProblems(dataset.value)) {
      let input: unknown = dataset.value
      const [first, ...rest] = at.map((key): v.UnknownPathItem => {
        const value = (input as Record<string | number, unknown>)[key]
        const item = { type: 'unknown', origin: 'value', input, key, value } as const
        input = value
        return item
      })
      if (first) addIssue({ message, path: [first, ...rest] })
    }
  }),
)

const action = v.object({ label: text, url: optional(v.string()), event: optional(v.string()) })
const thanks = v.object({
  if: optional(condition),
  title: text,
  actions: optional(v.array(action)),
})

const selector = v.pipe(v.string(), v.nonEmpty('a CSS selector'))
const happening = {
  where: optional(condition),
  atLeast: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  withinDays: optional(days),
  delaySeconds: optional(days),
}
const trigger = v.union(
  [
    v.object({ event: id, ...happening }),
    v.object({ pageSeconds: days, ...happening }),
    v.object({
      scrollPercent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
      ...happening,
    }),
    v.object({ exitIntent: v.literal(true), ...happening }),
    v.object({ click: selector, ...happening }),
    v.object({ visible: selector, ...happening }),
  ],
  'a trigger: { "event" }, { "pageSeconds" }, { "scrollPercent" }, { "exitIntent" }, { "click" } or { "visible" }',
)

const present = v.variant('as', [
  v.object({ as: v.picklist(['popover', 'dialog']) }),
  v.object({ as: v.literal('inline'), target: selector }),
  v.object({ as: v.literal('edge'), label: optional(text) }),
])

/** One prompt: what is asked, when, of whom, and how often. */
export const promptSchema = v.object({
  id,
  touchpoint: optional(v.string()),
  questions,
  thanks: optional(v.array(thanks)),
  triggers: optional(v.array(trigger)),
  cancelOn: optional(v.array(id)),
  opens: optional(selector),
  link: optional(v.boolean()),
  present: optional(present),
  attach: optional(v.array(v.string())),
  pages: optional(v.object({ include: optional(globs), exclude: optional(globs) })),
  audience: optional(condition),
  frequency: optional(v.object({ everyDays: optional(days), per: optional(v.string()) })),
  ignoreQuiet: optional(v.boolean()),
  waitSeconds: optional(days),
  sample: optional(
    v.object({
      rate: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      redrawDays: optional(v.pipe(v.number(), v.minValue(1))),
    }),
  ),
  schedule: optional(v.object({ from: optional(date), until: optional(date) })),
  priority: optional(v.number()),
  urgent: optional(condition),
  replyWithinDays: optional(days),
  incentive: optional(text),
})

const positions = [
  'bottom-end',
  'bottom-center',
  'bottom-start',
  'top-end',
  'top-center',
  'top-start',
] as const
const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(1000))

/** The whole config; prompts are checked one by one, so that one bad prompt leaves the others. */
export const configSchema = v.object({
  $schema: optional(v.string()),
  version: v.literal(1),
  endpoint: optional(v.string()),
  format: optional(v.picklist(formatNames)),
  locale: optional(v.string()),
  quiet: optional(
    v.object({
      betweenPromptsDays: optional(days),
      perVisit: optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  lifecycleEvents: optional(v.picklist(['none', 'each'])),
  acknowledge: optional(v.picklist(['byStatus', 'byId'])),
  privacy: optional(
    v.object({
      policyUrl: optional(v.string()),
      redact: optional(v.array(v.picklist(['email', 'card', 'phone']))),
      urlQuery: optional(v.boolean()),
      deviceId: optional(v.boolean()),
    }),
  ),
  theme: optional(
    v.object({
      accent: optional(v.pipe(v.string(), v.hexColor('a colour such as "#0a7d4f"'))),
      scheme: optional(v.picklist(['auto', 'light', 'dark'])),
      radius: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(32))),
      size: optional(v.picklist(['normal', 'large'])),
      position: optional(v.picklist(positions)),
      offset: optional(v.object({ x: optional(pixels), y: optional(pixels) })),
    }),
  ),
  launcher: optional(v.object({ prompt: id, label: optional(text) })),
  followUp: optional(
    v.object({
      feed: v.string(),
      pollMinutes: optional(days),
      personalFeed: optional(v.string()),
      broadcast: optional(v.boolean()),
      seal: optional(v.boolean()),
    }),
  ),
  prompts: v.array(promptSchema),
})

export type Config = v.InferOutput<typeof configSchema>
/** A config whose prompt ids TypeScript knows one by one. */
export interface ConfigOf<PromptId extends string> extends Omit<Config, 'prompts'> {
  prompts: (Prompt & { id: PromptId })[]
}
export type Prompt = v.InferOutput<typeof promptSchema>
export type Question = v.InferOutput<typeof question>
export type Trigger = v.InferOutput<typeof trigger>
export type Theme = NonNullable<Config['theme']>
