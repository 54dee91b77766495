import { type ParseArgsConfig, parseArgs } from 'node:util'
import { add, addOptions } from './add.ts'
import { checkNotices } from './check-notices.ts'
import { fromChangelog } from './from-changelog.ts'
import { fromGit } from './from-git.ts'
import { listNotices } from './list-notices.ts'
import { type Changed, makeDrafts } from './make-drafts.ts'
import { type FileArguments, fileOptions, readState, writeState } from './notice-files.ts'
import { publish } from './publish.ts'
import { readResponses, responseOptions } from './responses.ts'
import { revoke } from './revoke.ts'
import type { Statements } from './statement.ts'
import { noticesUsage } from './usage.ts'

const draftOptions = {
  ...fileOptions,
  ...responseOptions,
  release: { type: 'string' },
  locale: { type: 'string' },
} as const

/** A tag is often called `v2.1.0` where the page says `2.1.0`. */
const releaseFrom = (written: string | undefined) => written?.replace(/^v(?=\d)/i, '') || undefined

interface Told {
  readonly lines: readonly string[]
  readonly isWell: boolean
}

/** Of what Node says about an unknown option, its first sentence. */
const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/\. To specify .*$/s, '') : error

const parse = <T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  counts: readonly [least: number, most: number],
) => {
  try {
    const given = parseArgs({ args: [...args], options, allowPositionals: true })
    const { length } = given.positionals
    if (length >= counts[0] && length <= counts[1]) return given
  } catch (error) {
    throw new Error(`${reasonOf(error)}\n\n${noticesUsage}`)
  }
  throw new Error(noticesUsage)
}

/** Changes the two files, and says what changed. */
const change = async (
  given: FileArguments,
  make: (state: ReturnType<typeof readState>) => Changed | Promise<Changed>,
): Promise<Told> => {
  const before = readState(given)
  const { state, lines, warnings, problems } = await make(before)
  writeState(given, before, state)
  return {
    lines: [
      ...problems.map((line) => `error: ${line}`),
      ...warnings.map((line) => `warning: ${line}`),
      ...(lines[0] ? lines : problems[0] ? [] : ['nothing to change']),
    ],
    isWell: !problems[0],
  }
}

const draft = async (
  args: readonly string[],
  read: (what: string, release: string | undefined) => Statements | Promise<Statements>,
): Promise<Told> => {
  const { values, positionals } = parse(args, draftOptions, [1, 1])
  const { statements, warnings } = await read(positionals[0] ?? '', releaseFrom(values.release))
  const responses = await readResponses(values)
  return change(values, (state) => {
    const made = makeDrafts(state, statements, responses, values.locale ?? 'en')
    return { ...made, warnings: [...warnings, ...made.warnings] }
  })
}

const commands: Readonly<Record<string, (args: readonly string[]) => Told | Promise<Told>>> = {
  'from-git': (args) => draft(args, fromGit),
  'from-changelog': (args) => draft(args, fromChangelog),
  add: async (args) => {
    const { values } = parse(args, { ...draftOptions, ...addOptions }, [0, 0])
    const responses = await readResponses(values)
    const { locale = 'en' } = values
    const release = releaseFrom(values.release)
    return change(values, (state) =>
      add(state, values, responses, { locale, release, now: Date.now() }),
    )
  },
  publish: (args) => {
    const { values, positionals } = parse(args, { ...fileOptions, all: { type: 'boolean' } }, [
      0,
      Number.POSITIVE_INFINITY,
    ])
    if (!!values.all === !!positionals[0]) throw new Error(noticesUsage)
    return change(values, (state) =>
      publish(state, values.all ? undefined : positionals, Date.now()),
    )
  },
  revoke: (args) => {
    const { values, positionals } = parse(args, fileOptions, [1, Number.POSITIVE_INFINITY])
    return change(values, (state) => revoke(state, positionals))
  },
  list: (args) => {
    const { values } = parse(args, fileOptions, [0, 0])
    return { lines: listNotices(readState(values)), isWell: true }
  },
  check: (args) => {
    const { values, positionals } = parse(args, fileOptions, [0, 1])
    return checkNotices(positionals[0], values, Date.now())
  },
  '--help': () => ({ lines: [noticesUsage], isWell: true }),
}

/**
 * `windchime notices …`: makes, checks and publishes what customers are told.
 *
 * @returns the lines to print, and whether all is well
 * @throws where an argument makes no sense, or a file cannot be used
 */
export const notices = ([name = '', ...args]: readonly string[]): Told | Promise<Told> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Error(noticesUsage)
  return command(args)
}
