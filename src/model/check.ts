import * as v from 'valibot'
import { type Config, configSchema, type Prompt, promptSchema } from './schema.ts'

/** What is wrong with a config, and where: `prompts[1].questions[0].type`. */
export interface ConfigProblem {
  readonly path: string
  /** The same, key by key. */
  readonly at: readonly (string | number)[]
  /** `prompts[1].questions[0].type: expected …, got "npss"`. */
  readonly message: string
  /** The prompt that has to be skipped; absent where the whole config is wrong, or only warned about. */
  readonly prompt?: number
  readonly warning?: true
}

export interface CheckedConfig {
  /** The config without the prompts that are wrong; undefined where nothing is usable. */
  readonly config?: Config
  readonly problems: readonly ConfigProblem[]
}

type Issue = v.BaseIssue<unknown>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

type Keys = readonly (string | number)[]

/** `prompts[1].questions[0].type` */
export const pathText = (keys: Keys): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('')

const shown = (value: unknown) => {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' || !isRecord(value) ? JSON.stringify(value) : undefined
  return text ?? (Array.isArray(value) ? 'a list' : 'an object')
}

/** How types and limits read to people who are no programmers. */
const inWords: Readonly<Record<string, string>> = { Object: 'an object', Array: 'a list' }
const limits: Readonly<Record<string, string>> = { min_value: 'at least', max_value: 'at most' }

const expectedOf = (issue: Issue) => {
  const choices = issue.expected
    ?.match(/^\((.*)\)$/)?.[1]
    ?.replace(/[()]/g, '')
    .split(' | ')
  if (choices) return `one of ${choices.join(', ')}`
  const limit = limits[issue.type]
  if (limit) return `${limit} ${(issue as { readonly requirement?: unknown }).requirement}`
  if (issue.type === 'integer') return 'a whole number'
  if (issue.kind === 'validation' && issue.type !== 'check') return issue.message
  if (!/^(Invalid|undefined)/.test(issue.message)) return issue.message
  const expected = issue.expected ?? issue.message
  return inWords[expected] ?? expected
}

const keysOf = (issue: Issue) => (issue.path?.map(({ key }) => key) ?? []) as Keys

const problemAt = (at: Keys, message: string): ConfigProblem => {
  const path = pathText(at)
  const [list, prompt] = at
  return {
    path,
    at,
    message: `${path || 'config'}: ${message}`,
    ...(list === 'prompts' && typeof prompt === 'number' && { prompt }),
  }
}

/**
 * Where several shapes are possible and none fits, the mistakes within the one that was meant: of
 * the others a key is missing. Nothing where nobody can tell which was meant.
 */
const meantBy = ({ input, issues }: Issue, at: Keys): readonly ConfigProblem[] => {
  if (!isRecord(input) || !issues) return []
  const lacking = issues.flatMap((one) => {
    const [key, ...deeper] = keysOf(one)
    return key === undefined || deeper[0] !== undefined || Object.hasOwn(input, key)
      ? []
      : [`${key}`]
  })
  const slips = Object.keys(input).flatMap((key) => {
    const near = knownKeys.includes(key) ? undefined : nearest(key, lacking)
    return near ? [problemAt([...at, key], `unknown key; did you mean "${near}"?`)] : []
  })
  const within = issues
    .filter((one) => Object.hasOwn(input, keysOf(one)[0] ?? ''))
    .flatMap((one) => problemsOf(one, at))
  // What all shapes have in common is told once.
  return [...slips, ...new Map(within.map((one) => [one.path, one])).values()]
}

const problemsOf = (issue: Issue, base: Keys): readonly ConfigProblem[] => {
  const at = [...base, ...keysOf(issue)]
  const meant = issue.type === 'union' ? meantBy(issue, at) : []
  if (meant[0]) return meant
  const got = shown(issue.path ? issue.path.at(-1)?.value : issue.input)
  const expected = expectedOf(issue)
  return [problemAt(at, `expected ${expected}${/, got /.test(expected) ? '' : `, got ${got}`}`)]
}

/** Steps from one word to another; a small one is a slip of the hand. Source: Levenshtein, 1965. */
const distance = (a: string, b: string) => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min(
          (row[j] ?? 0) + Number(letter !== other),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

const nearest = (key: string, known: readonly string[]) =>
  known
    .map((name) => [distance(key.toLowerCase(), name.toLowerCase()), name] as const)
    .filter(([steps, name]) => steps <= Math.max(2, name.length / 3))
    .sort(([a], [b]) => a - b)[0]?.[1]

/** Keys that the schema does not know: whatever the check made of the value has lost them. */
const unknownKeys = (raw: unknown, checked: unknown, keys: Keys): ConfigProblem[] => {
  if (!isRecord(raw) || !isRecord(checked)) return []
  return Object.keys(raw).flatMap((key) => {
    const at = [...keys, Array.isArray(raw) ? Number(key) : key]
    if (Object.hasOwn(checked, key)) return unknownKeys(raw[key], checked[key], at)
    const path = pathText(at)
    const near = nearest(key, knownKeys)
    const hint = near ? `; did you mean "${near}"?` : ' in this version'
    return [{ path, at, message: `${path}: unknown key${hint}`, warning: true as const }]
  })
}

/** Every key that stands anywhere in the schema. */
const knownKeys: string[] = []
const collectKeys = (schema: unknown): void => {
  if (!isRecord(schema)) return
  const entries = schema.entries
  for (const [key, inner] of Object.entries(isRecord(entries) ? entries : {})) {
    if (!knownKeys.includes(key)) knownKeys.push(key)
    collectKeys(inner)
  }
  for (const name of ['item', 'wrapped']) collectKeys(schema[name])
  for (const name of ['options', 'pipe'])
    for (const one of Array.isArray(schema[name]) ? schema[name] : []) collectKeys(one)
}
collectKeys(configSchema)

const checkPrompt = (
  raw: unknown,
  index: number,
): { prompt?: Prompt; problems: ConfigProblem[] } => {
  const at: Keys = ['prompts', index]
  const result = v.safeParse(promptSchema, raw)
  return result.success
    ? { prompt: result.output, problems: unknownKeys(raw, result.output, at) }
    : { problems: result.issues.flatMap((issue) => problemsOf(issue, at)) }
}

/** Checks a whole config; prompts one by one, so that a bad one leaves the others alone. */
export const checkConfig = (raw: unknown): CheckedConfig => {
  const rawPrompts = isRecord(raw) && Array.isArray(raw.prompts) ? raw.prompts : []
  const frame = v.safeParse(
    configSchema,
    isRecord(raw) ? { ...raw, prompts: Array.isArray(raw.prompts) ? [] : raw.prompts } : raw,
  )
  const frameProblems = frame.success ? [] : frame.issues.flatMap((issue) => problemsOf(issue, []))
  const checked = rawPrompts.map(checkPrompt)
  const seen = new Set<string>()
  const twice: ConfigProblem[] = []
  const prompts = checked.flatMap(({ prompt }, index) => {
    if (!prompt) return []
    const at = ['prompts', index, 'id']
    const path = pathText(at)
    if (seen.has(prompt.id)) {
      twice.push({
        path,
        at,
        message: `${path}: expected an id of its own, got "${prompt.id}" again`,
        prompt: index,
      })
      return []
    }
    seen.add(prompt.id)
    return [prompt]
  })
  const problems = [
    ...frameProblems,
    ...(frame.success && isRecord(raw)
      ? unknownKeys({ ...raw, prompts: [] }, frame.output, [])
      : []),
    ...checked.flatMap((one) => one.problems),
    ...twice,
  ]
  return frame.success ? { config: { ...frame.output, prompts }, problems } : { problems }
}
