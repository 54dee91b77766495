import { conditionProblem } from './condition.ts'

// biome-ignore lint/suspicious/noExplicitAny: it tests what a stranger wrote
type Keyed = any

type Test = (value: Keyed) => unknown

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isString = (value: unknown): value is string => typeof value === 'string'
const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const isText: Test = (value) =>
  isString(value) ||
  (isObject(value) && !!Object.keys(value)[0] && Object.values(value).every(isString))

/** An object whose every value suits its key, wherever in the config the key stands. */
const isPart: Test = (value) =>
  isObject(value) &&
  Object.entries(value).every(([key, inner]) => !Object.hasOwn(tests, key) || tests[key]?.(inner))

const isListOfParts = isListOf(isPart)

const testsOf = (test: Test, keys: string) =>
  Object.fromEntries(keys.split(' ').map((key) => [key, test]))

/**
 * By key, since none means two things in a config. What only decides how a prompt looks is left to
 * the full check.
 */
const tests: Record<string, Test> = {
  ...testsOf((value) => isString(value) && value !== '', 'id event per'),
  ...testsOf(isText, 'title description placeholder submitLabel label low middle high'),
  ...testsOf((value) => !conditionProblem(value), 'if where audience urgent'),
  ...testsOf(
    isAmount,
    'pageSeconds everyDays waitSeconds betweenPromptsDays perVisit pollMinutes maxLength',
  ),
  ...testsOf(isListOf(isString), 'attach include exclude'),
  ...testsOf(isPart, 'labels pages frequency sample schedule quiet followUp'),
  ...testsOf(isListOfParts, 'thanks actions'),
  ...testsOf((value) => isString(value) && !Number.isNaN(Date.parse(value)), 'from until'),
  type: (value) => ['nps', 'rating', 'comment'].includes(value as string),
  scale: (value) => [3, 4, 5, 6, 7, 10].includes(value as number),
  rate: (value) => isAmount(value) && value <= 1,
  redrawDays: (value) => isAmount(value) && value >= 1,
  triggers: (value) =>
    isListOfParts(value) &&
    value.every((trigger: object) => 'event' in trigger || 'pageSeconds' in trigger),
  questions: (value) =>
    isListOfParts(value) &&
    value[0] &&
    value.every(({ id, type, title }: Keyed) => id && (title || type === 'nps')),
  prompts: (value) =>
    isListOfParts(value) &&
    value.every(({ id, questions }: Keyed) => id && questions) &&
    new Set(value.map(({ id }: Keyed) => id)).size === value.length,
}

/**
 * Whether a config is right at first sight, so that its prompts may be asked. What is not is for
 * the full check of `schema.ts` to explain; only then is it fetched.
 */
export const looksRight = (config: Keyed): boolean =>
  !!isPart(config) && config.version === 1 && !!config.prompts
