export const fine = { id: 'fine', questions: [{ id: 'score', type: 'nps' }] }

/** A config with every key of the schema, and a second prompt that nothing is done to. */
export const full = () => ({
  $schema: 'https://unpkg.com/windchime@1/dist/schema.json',
  version: 1,
  endpoint: '/v1/responses',
  format: 'windchime',
  locale: 'en',
  quiet: { betweenPromptsDays: 14, perVisit: 1 },
  lifecycleEvents: 'each',
  acknowledge: 'byId',
  privacy: { policyUrl: '/privacy', redact: ['email'], urlQuery: false, deviceId: false },
  theme: {
    accent: '#0a7d4f',
    scheme: 'auto',
    radius: 12,
    size: 'large',
    position: 'bottom-end',
    offset: { x: 24, y: 96 },
  },
  launcher: { prompt: 'full', label: 'Feedback' },
  followUp: {
    feed: '/v1/notices.json',
    pollMinutes: 15,
    personalFeed: '/v1/inbox',
    broadcast: true,
    seal: true,
  },
  prompts: [
    {
      id: 'full',
      touchpoint: 'checkout',
      questions: [
        {
          id: 'score',
          type: 'rating',
          scale: 5,
          style: 'stars',
          title: { en: 'How was it?' },
          description: 'In all',
          labels: { low: 'Poor', middle: 'So so', high: 'Great' },
          submitLabel: 'Go on',
          required: true,
        },
        {
          id: 'rows',
          type: 'rating',
          style: 'numbers',
          title: 'And in part?',
          items: [{ id: 'room', label: 'The room' }],
          notApplicable: true,
        },
        {
          id: 'why',
          type: 'comment',
          title: 'Why?',
          placeholder: 'In your own words',
          maxLength: 500,
          screenshot: true,
          if: { 'answers.score': { $lte: 3 } },
        },
        {
          id: 'which',
          type: 'choice',
          title: 'Which?',
          options: [{ id: 'a', label: 'This one' }],
          multiple: true,
          other: true,
          shuffle: true,
        },
      ],
      thanks: [
        {
          if: { 'answers.score': 5 },
          title: 'Thanks',
          actions: [{ label: 'Help', url: '/help', event: 'help.wanted' }],
        },
      ],
      triggers: [
        {
          event: 'order.completed',
          where: { 'event.total': { $gte: 20 } },
          atLeast: 2,
          withinDays: 7,
          delaySeconds: 2,
        },
        { pageSeconds: 5 },
        { scrollPercent: 50 },
        { exitIntent: true },
        { click: '#help' },
        { visible: '#receipt' },
      ],
      cancelOn: ['order.cancelled'],
      opens: '#feedback',
      link: true,
      present: { as: 'inline', target: '#place' },
      attach: ['event.orderId'],
      pages: { include: ['/checkout/**'], exclude: ['/checkout/pay'] },
      audience: { 'user.plan': { $in: ['pro'] } },
      frequency: { everyDays: 90, per: 'event.orderId' },
      ignoreQuiet: true,
      waitSeconds: 60,
      sample: { rate: 0.25, redrawDays: 182 },
      schedule: { from: '2026-12-01', until: '2026-12-31' },
      priority: 10,
      urgent: { 'answers.score': { $lte: 2 } },
      replyWithinDays: 2,
      incentive: '200 points',
    },
    fine,
  ],
})

export type Node = Record<string | number, unknown>
export type Keys = readonly (string | number)[]

export const pathOf = (keys: Keys) =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('')

/** The place of every value in the config, but for those of the second prompt. */
export const placesIn = (value: unknown, at: Keys = []): Keys[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const place = [...at, Array.isArray(value) ? Number(key) : key]
        return pathOf(place) === 'prompts[1]' ? [] : [place, ...placesIn(inner, place)]
      })
    : []

export const valueAt = (config: unknown, keys: Keys) =>
  keys.reduce((node, key) => (node as Node)[key], config)

/** The config with another value at one place. */
export const withValue = (keys: Keys, value: unknown, config: object = full()) => {
  const parent = valueAt(config, keys.slice(0, -1)) as Node
  parent[keys.at(-1) as string] = value
  return config
}

const nested = (levels: number) => {
  let deep: object = {}
  for (let level = 0; level < levels; level++) deep = { $not: deep }
  return deep
}
const cyclic: Node = { id: 'a' }
cyclic.self = [cyclic]
const throwing = () => {
  throw new Error('a trap of the host')
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** What no config that was read from JSON can hold, nor any that can be hung on. */
export const impossible: readonly (readonly [string, unknown])[] = [
  ['1e999', JSON.parse('1e999')],
  ['NaN', Number.NaN],
  ['10,000 levels', nested(10_000)],
  ['10,000 lists', JSON.parse(`${'['.repeat(9999)}${']'.repeat(9999)}`)],
  ['a cycle', cyclic],
  ['a getter that throws', Object.defineProperty({}, 'id', { enumerable: true, get: throwing })],
  ['a proxy that throws', new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing })],
  ['a proxy that was revoked', revoked()],
  ['a function', throwing],
  ['a symbol', Symbol('s')],
  ['a bigint', 10n],
  ['a list of 100,000', Array(100_000).fill('a')],
]

export const possible: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['-1', -1],
  ['nothing', ''],
  ['NUL', '\u0000'],
  ['half a letter', '\ud800'],
  ['right to left', '\u202egnp.exe'],
  ['a megabyte', 'a'.repeat(1_000_000)],
  ['a list', []],
  ['an object', {}],
  ['a prototype', JSON.parse('{ "__proto__": { "en": 5, "polluted": true } }')],
]

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

/** Inside a condition, a value may be anything that JSON can hold. */
const isFree = (keys: Keys) => /(if|where|audience|urgent)\./.test(pathOf(keys))
const isText = (keys: Keys) =>
  /^(title|description|placeholder|low|middle|high|label|submitLabel|incentive)$/.test(
    `${keys.at(-1)}`,
  )

export const isMisfit = (keys: Keys, before: unknown, value: unknown) =>
  !isFree(keys) &&
  (value === null || kindOf(value) !== kindOf(before)) &&
  // A text may be a map of texts; one of nothing, or of no texts, may not.
  !(isText(keys) && typeof value === 'string')
