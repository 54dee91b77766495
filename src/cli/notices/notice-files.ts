import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { pathText } from '../../model/check.ts'
import type { Feed } from '../../model/notice.ts'
import { isObject } from '../../rules/own.ts'
import { readConfigFile } from '../config-file.ts'
import type { Book, State } from './book.ts'
import { entryMistakes } from './entry-mistakes.ts'
import { formMistakes, type NoticeFinding } from './notice-findings.ts'

export const fileOptions = { file: { type: 'string' }, drafts: { type: 'string' } } as const

export interface FileArguments {
  readonly file?: string | undefined
  readonly drafts?: string | undefined
}

const isWithin = (folder: string, path: string) => !/^\.\.(?:[\\/]|$)/.test(relative(folder, path))

/**
 * Where the two files are.
 *
 * @throws where the drafts would be served together with the feed
 */
export const pathsOf = ({
  file = 'notices.json',
  drafts = '.windchime/drafts.json',
}: FileArguments) => {
  const folder = dirname(resolve(file))
  const isServed = resolve(drafts) === resolve(file) || isWithin(folder, resolve(drafts))
  // Started within the folder of both, whoever serves it has to leave out what begins with a dot.
  if (
    isServed &&
    (folder !== resolve('.') || !/(?:^|[\\/])\./.test(relative(folder, resolve(drafts))))
  )
    throw new Error(
      `--drafts ${drafts}: lies where ${file} is served from, so everybody could read it; give a path outside of that folder`,
    )
  return { feedPath: file, bookPath: drafts }
}

/** The first thing in a file that no command could work with. */
const firstMistake = (
  value: unknown,
  noticeOf: typeof entryMistakes,
): NoticeFinding | undefined => {
  const { version, notices, revoked = [] } = isObject(value) ? value : {}
  const wrong = (at: NoticeFinding['at'], message: string) => ({ at, message, warning: false })
  if (version !== 1) return wrong(['version'], 'expected 1')
  if (!Array.isArray(notices)) return wrong(['notices'], 'expected a list')
  if (!Array.isArray(revoked)) return wrong(['revoked'], 'expected a list of ids')
  return notices.flatMap(noticeOf)[0]
}

const publishedIn = (notice: unknown, index: number): readonly NoticeFinding[] =>
  formMistakes(notice, ['notices', index], 'published')

const openFile = (path: string) => {
  try {
    return readConfigFile(path)
  } catch (error) {
    throw new Error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

const readFile = <T>(path: string, empty: T, noticeOf: typeof entryMistakes): T => {
  if (!existsSync(path)) return empty
  const { value, mistakes, placeOf } = openFile(path)
  const [broken] = mistakes
  const mistake = firstMistake(value, noticeOf)
  if (!broken && !mistake) return { ...empty, ...(value as T) }
  const { line, column } = broken?.place ?? placeOf(mistake?.at ?? [], 'value')
  const message = broken?.message ?? `${pathText(mistake?.at ?? [])}: ${mistake?.message}`
  throw new Error(
    `${path}:${line}:${column} ${message}. Nothing was changed; \`windchime notices check\` tells all that is wrong`,
  )
}

/** @throws where a file is there and cannot be used */
export const readState = (given: FileArguments): State => {
  const { feedPath, bookPath } = pathsOf(given)
  return {
    feed: readFile<Feed>(feedPath, { version: 1, revoked: [], notices: [] }, publishedIn),
    book: readFile<Book>(bookPath, { version: 1, notices: [] }, entryMistakes),
  }
}

/** A served file is never seen half written. */
const write = (path: string, value: unknown) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(value, undefined, 2)}\n`)
  renameSync(`${path}.new`, path)
}

/** Writes what is not as it was; a file in which nothing changed keeps its bytes. */
export const writeState = (given: FileArguments, before: State, after: State): void => {
  const { feedPath, bookPath } = pathsOf(given)
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  // The feed first: a draft that is out already is no harm.
  if (differs(before.feed, after.feed)) write(feedPath, after.feed)
  if (differs(before.book, after.book)) write(bookPath, after.book)
}
