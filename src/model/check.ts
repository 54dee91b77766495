import * as v from 'valibot'
import { attempt } from './attempt.ts'
import { jsonCopy } from './json-copy.ts'
import { type Config, configSchema, promptSchema } from './schema.ts'

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

/** Of a value so many characters are shown. */
const maxShown = 80

const shown = (value: unknown) => {
  if (value === undefined) return 'nothing'
  if (isRecord(value)) return Array.isArray(value) ? 'a list' : 'an object'
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, maxShown) : value)
  return `${value}`.length > maxShown ? `${text.slice(0, -1)}…"` : text
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

const unlike = (at: Keys, expected: string, got: string) =>
  problemAt(at, `expected ${expected}${/, got /.test(expected) ? '' : `, got ${got}`}`)

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
  return [unlike(at, expectedOf(issue), shown(issue.path ? issue.path.at(-1)?.value : issue.input))]
}

/** Where a list stands for an object, which the schema takes for one without keys. */
const listsForObjects = (raw: unknown, checked: unknown, at: Keys): ConfigProblem[] => {
  if (!isRecord(raw) || !isRecord(checked)) return []
  if (Array.isArray(raw) && !Array.isArray(checked)) return [unlike(at, 'an object', 'a list')]
  return Object.keys(checked).flatMap((key) =>
    listsForObjects(raw[key], checked[key], [...at, Array.isArray(raw) ? Number(key) : key]),
  )
}

/** The value as the schema has it, or all that is wrong with it. */
const parse = <T>(
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  at: Keys,
): { readonly value?: T; readonly problems: ConfigProblem[] } => {
  const { copy, oddities } = jsonCopy(raw)
  if (oddities[0])
    return {
      problems: oddities.map((odd) => unlike([...at, ...odd.at], odd.expected, odd.got)),
    }
  const result = v.safeParse(schema, copy)
  if (!result.success) return { problems: result.issues.flatMap((issue) => problemsOf(issue, at)) }
  const problems = listsForObjects(copy, result.output, at)
  return problems[0]
    ? { problems }
    : { value: result.output, problems: unknownKeys(copy, result.output, at) }
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
    .map((name) => [name, Math.max(2, name.length / 3)] as const)
    // So many steps it takes at least; a key may be as long as a book.
    .filter(([name, most]) => Math.abs(name.length - key.length) <= most)
    .map(([name, most]) => ({
      name,
      most,
      steps: distance(key.toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ steps, most }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)[0]?.name

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

/** More than anybody can ask; they are then a mistake of the whole config. */
const maxPrompts = 10_000

/** The config without its prompts, and these; of what may throw wherever it is read. */
const partsOf = (raw: unknown) => {
  const prompts = attempt(() => {
    const list = isRecord(raw) && raw.prompts
    return Array.isArray(list) && list.length <= maxPrompts ? Array.from(list) : undefined
  })
  if (!prompts) return { frame: raw, prompts: [] }
  const frame: Record<string, unknown> = {}
  for (const key of attempt(() => Object.keys(raw as object)) ?? [])
    Object.defineProperty(frame, key, {
      enumerable: true,
      get: () => (key === 'prompts' ? [] : (raw as Record<string, unknown>)[key]),
    })
  return { frame, prompts }
}

/** Checks a whole config; prompts one by one, so that a bad one leaves the others alone. */
export const checkConfig = (raw: unknown): CheckedConfig => {
  const parts = partsOf(raw)
  const { value: frame, problems: frameProblems } = parse(configSchema, parts.frame, [])
  const checked = parts.prompts.map((prompt, index) =>
    parse(promptSchema, prompt, ['prompts', index]),
  )
  const seen = new Set<string>()
  const twice: ConfigProblem[] = []
  const prompts = checked.flatMap(({ value: prompt }, index) => {
    if (!prompt) return []
    if (!seen.has(prompt.id)) {
      seen.add(prompt.id)
      return [prompt]
    }
    const got = `${shown(prompt.id)} again`
    twice.push(unlike(['prompts', index, 'id'], 'an id of its own', got))
    return []
  })
  const problems = [...frameProblems, ...checked.flatMap((one) => one.problems), ...twice]
  return frame ? { config: { ...frame, prompts }, problems } : { problems }
}
