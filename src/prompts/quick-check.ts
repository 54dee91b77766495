import type { Rules } from '../rules/rules.ts'
import { isSound } from '../rules/sound.ts'

// biome-ignore lint/suspicious/noExplicitAny: it tests what a stranger wrote
type Strange = any

type Test = (value: Strange) => boolean

const isListOf =
  (test: (part: Strange) => boolean): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)

/** What may stand under a key, as JSON. */
const patterns = {
  'id event per feed click visible opens target': /^"[^"]/,
  // A string, or a map of strings.
  'title label incentive': /^"|^{("[^"]*":"([^"\\]|\\.)*",?)+}$/,
  'attach include exclude cancelOn': /^\[("([^"\\]|\\.)*",?)*]$/,
  'pageSeconds scrollPercent atLeast withinDays delaySeconds everyDays waitSeconds replyWithinDays betweenPromptsDays perVisit pollMinutes maxLength redrawDays':
    /^\d/,
  scale: /^([3-7]|10)$/,
  style: /^"(stars|numbers|emoji|thumbs)"$/,
  present: /"as":"(popover|dialog|edge)"|"target":/,
  sample: /"rate":/,
  'pages frequency schedule quiet': /^{/,
  priority: /^-?\d/,
  redact: /^\[("(email|card|phone)",?)*]$/,
  followUp: /"feed":/,
  launcher: /"prompt":"./,
}

/**
 * What may stand under a key, wherever in the config, since none means two things. What only
 * decides how a prompt looks, and what does no harm, is left to the full check.
 */
const testsWith = ({ operators, timeOf }: Rules) => {
  const tests: Record<string, Test> = {
    'if where audience urgent': (condition) => isSound(condition, operators),
    rate: (rate) => typeof rate === 'number' && rate >= 0 && rate <= 1,
    'from until': (date) => timeOf(`${date}`) < Infinity,
    thanks: isListOf((thanks) => 'title' in thanks),
    'actions options items': isListOf((one) => 'label' in one),
    triggers: isListOf((trigger) =>
      /"(event|pageSeconds|scrollPercent|exitIntent|click|visible)":/.test(JSON.stringify(trigger)),
    ),
    questions: isListOf(
      ({ id, type, title, options = type !== 'choice' }) =>
        id &&
        (title ? /^(nps|rating|ces|comment|choice|contact)$/ : /nps|ces/).test(type) &&
        options,
    ),
    prompts: (prompts) =>
      new Set(prompts.map(({ id }: { id: string }) => id)).size === prompts.length,
  }
  for (const [keys, pattern] of Object.entries(patterns))
    tests[keys] = (value) => pattern.test(JSON.stringify(value))
  return new Map(
    Object.entries(tests).flatMap(([keys, test]) =>
      keys.split(' ').map((key) => [key, test] as const),
    ),
  )
}

/**
 * Whether a config that is plausible is right at first sight too, so that its prompts may be asked. What is not is for
 * the full check of `schema.ts` to explain; only then is it fetched.
 */
export const looksRight = (config: Strange, rules: Rules): boolean => {
  const tests = testsWith(rules)
  const fits: Test = (value) =>
    Object(value) !== value ||
    Object.entries(value).every(([key, inner]) => (tests.get(key)?.(inner) ?? true) && fits(inner))
  try {
    return fits(config)
  } catch {
    return false
  }
}
