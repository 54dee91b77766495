import { conditionProblem } from './condition.ts'

/**
 * The shape of a config in a few bytes, for a page that only has to know whether the full check of
 * `schema.ts` has to be fetched. A string names a kind, or the choices after `=`; a list holds the
 * shape of its items; a key ending in `!` has to be there. What fits here passes the full check.
 */
type Shape = string | readonly Shape[] | { readonly [key: string]: Shape }

type Test = (value: unknown) => boolean

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isString = (value: unknown): value is string => typeof value === 'string'
const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0

const kinds: Record<string, Test> = {
  any: () => true,
  string: isString,
  id: (value) => isString(value) && value !== '',
  amount: isAmount,
  number: (value) => Number.isFinite(value),
  length: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 20_000,
  share: (value) => isAmount(value) && value <= 1,
  boolean: (value) => value === !!value,
  text: (value) =>
    isString(value) ||
    (isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isString)),
  condition: (value) => !conditionProblem(value),
  date: (value) => isString(value) && !Number.isNaN(Date.parse(value)),
  colour: (value) => isString(value) && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value),
  question: (value) => fits(value, question) && ('title' in value || value.type === 'nps'),
  trigger: (value) =>
    fits(value, { 'event!': 'id', where: 'condition' }) ||
    fits(value, { 'pageSeconds!': 'amount' }),
}

const question: Shape = {
  'id!': 'id',
  'type!': '=nps|rating|comment',
  title: 'text',
  description: 'text',
  placeholder: 'text',
  submitLabel: 'text',
  labels: { low: 'text', middle: 'text', high: 'text' },
  required: 'boolean',
  if: 'condition',
  scale: '=3|4|5|6|7|10',
  style: '=stars',
  maxLength: 'length',
}

const promptShape: Shape = {
  'id!': 'id',
  'questions!': ['question'],
  thanks: [
    {
      if: 'condition',
      'title!': 'text',
      actions: [{ 'label!': 'text', url: 'string', event: 'string' }],
    },
  ],
  triggers: ['trigger'],
  opens: 'string',
  attach: ['string'],
  touchpoint: 'string',
  pages: { include: ['string'], exclude: ['string'] },
  audience: 'condition',
  frequency: { everyDays: 'amount', per: 'string' },
  ignoreQuiet: 'boolean',
  waitSeconds: 'amount',
  sample: { 'rate!': 'share', redrawDays: 'length' },
  schedule: { from: 'date', until: 'date' },
  priority: 'number',
  urgent: 'condition',
  replyWithinDays: 'amount',
}

const configShape: Shape = {
  $schema: 'string',
  'version!': '=1',
  endpoint: 'string',
  locale: 'string',
  quiet: { betweenPromptsDays: 'amount', perVisit: 'amount' },
  privacy: { policyUrl: 'string', urlQuery: 'boolean' },
  theme: {
    accent: 'colour',
    scheme: '=auto|light|dark',
    radius: 'amount',
    position: '=bottom-end|bottom-start',
  },
  followUp: { 'feed!': 'string', pollMinutes: 'amount' },
  'prompts!': ['any'],
}

const fits = (value: unknown, shape: Shape): value is Record<string, unknown> => {
  if (isString(shape))
    return shape[0] === '='
      ? shape.slice(1).split('|').includes(String(value))
      : !!kinds[shape]?.(value)
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((item) => fits(item, shape[0]))
  const shapes = shape as { readonly [key: string]: Shape }
  return (
    isObject(value) &&
    Object.keys(value).every((key) => `${key}!` in shapes || (key in shapes && key[0] !== '_')) &&
    Object.entries(shapes).every(([name, inner]) => {
      const key = name.replace('!', '')
      return Object.hasOwn(value, key) ? fits(value[key], inner) : key === name
    })
  )
}

/** Whether a config is right at first sight, its prompts included; if not, the full check tells. */
export const looksRight = (config: unknown) => {
  if (!fits(config, configShape)) return false
  const prompts = config.prompts as unknown[]
  const ids = new Set(prompts.map((prompt) => isObject(prompt) && prompt.id))
  return ids.size === prompts.length && prompts.every(promptLooksRight)
}

const promptLooksRight = (prompt: unknown) =>
  fits(prompt, promptShape) && (prompt.questions as unknown[]).length > 0
