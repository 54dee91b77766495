import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathText } from '../../model/check.ts'
import { isObject } from '../../rules/own.ts'
import { type ConfigFile, readConfigFile } from '../config-file.ts'
import { byPlace, type Finding, findingLines } from '../finding.ts'
import { entryMistakes } from './entry-mistakes.ts'
import { type FileArguments, pathsOf } from './notice-files.ts'
import { type NoticeFinding, noticeFindings } from './notice-findings.ts'

const mistake = (at: NoticeFinding['at'], message: string) => [{ at, message, warning: false }]

/** More are not looked at by devices. */
const maxNotices = 5000

const frameOf = (value: unknown) => (isObject(value) ? value : {})

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = frameOf(value)[key]
  return Array.isArray(list) ? list : []
}

const idOf = (notice: unknown) => frameOf(notice).id

const feedFindings = (value: unknown, now: number): readonly NoticeFinding[] => {
  const { version, revoked, notices, shelves, ...others } = frameOf(value)
  const list = listIn(value, 'notices')
  const takenBack = listIn(value, 'revoked')
  return [
    ...(version === 1 ? [] : mistake(['version'], 'expected 1')),
    ...(Array.isArray(notices) ? [] : mistake(['notices'], 'expected a list of notices')),
    ...(takenBack === revoked && takenBack.every((id) => typeof id === 'string')
      ? []
      : mistake(['revoked'], 'expected a list of ids')),
    ...(shelves ? mistake(['shelves'], 'is kept for later: devices refuse the whole feed') : []),
    ...(list.length > maxNotices
      ? mistake(['notices', maxNotices], `at most ${maxNotices} are looked at; take old ones out`)
      : []),
    ...Object.keys(others).map((key) => ({
      at: [key],
      message: 'unknown key: devices read past it, and everybody can read it',
      warning: true,
    })),
    ...list.flatMap((notice, index) => {
      const at = ['notices', index]
      const id = idOf(notice)
      const isTwice = id !== undefined && list.findIndex((one) => idOf(one) === id) < index
      return [
        ...noticeFindings(notice, at, 'published', now),
        ...(isTwice ? mistake([...at, 'id'], `expected an id of its own, got "${id}" again`) : []),
        ...(takenBack.includes(id)
          ? [{ at: [...at, 'id'], message: 'was taken back: it is shown to nobody', warning: true }]
          : []),
      ]
    }),
  ]
}

const draftFindings = (value: unknown, now: number): readonly NoticeFinding[] => [
  ...(frameOf(value).version === 1 ? [] : mistake(['version'], 'expected 1')),
  ...(Array.isArray(frameOf(value).notices) ? [] : mistake(['notices'], 'expected a list')),
  ...listIn(value, 'notices').flatMap((entry, index) => {
    const mistakes = entryMistakes(entry, index)
    const { draft } = frameOf(entry)
    if (mistakes[0] || draft === undefined) return mistakes
    return noticeFindings(draft, ['notices', index, 'draft'], 'draft', now)
  }),
]

const asFinding =
  (file: ConfigFile) =>
  ({ at, message, warning }: NoticeFinding): Finding => ({
    place: file.placeOf(at, 'value'),
    message: `${pathText(at) || 'feed'}: ${message}`,
    warning,
  })

const checkFile = (path: string, find: typeof feedFindings, now: number) => {
  let file: ConfigFile
  try {
    file = readConfigFile(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    return { lines: [`${path}: cannot be read: ${reason}`], isWell: false }
  }
  const findings = file.mistakes.length
    ? file.mistakes.map((one) => ({ ...one, warning: false }))
    : find(file.value, now).map(asFinding(file)).sort(byPlace)
  return findingLines(path, findings)
}

/**
 * `windchime notices check [FILE]`: every mistake of a feed at once, and of the drafts beside it
 * where no file is named.
 *
 * @param now milliseconds since 1970
 */
export const checkNotices = (path: string | undefined, given: FileArguments, now: number) => {
  const { feedPath, bookPath } = pathsOf(given)
  if (path !== undefined) {
    const isBook = resolve(path) === resolve(bookPath)
    return checkFile(path, isBook ? draftFindings : feedFindings, now)
  }
  const hasDrafts = existsSync(bookPath)
  const told = [
    ...(existsSync(feedPath) || !hasDrafts ? [checkFile(feedPath, feedFindings, now)] : []),
    ...(hasDrafts ? [checkFile(bookPath, draftFindings, now)] : []),
  ]
  return { lines: told.flatMap(({ lines }) => lines), isWell: told.every(({ isWell }) => isWell) }
}
