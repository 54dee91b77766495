import { readFileSync } from 'node:fs'
import type { Status } from '../../model/notice.ts'
import { referencesIn, withoutReferences } from './reference.ts'
import type { Statement, Statements } from './statement.ts'

interface Item {
  readonly line: number
  /** Undefined: not released yet. */
  readonly release: string | undefined
  readonly section: string
  readonly text: string
}

/** What was wrong and is right is fixed; anything else is what somebody had in mind. */
const statusOf = (section: string): Status =>
  /^(?:fixed|security)/i.test(section) ? 'fixed' : 'shipped'

/** `## [2.1.0] - 2026-11-20`, `## Unreleased`. Source: Keep a Changelog 1.1.0. */
const version = /^##\s+\[?(?:(?:version|release)\s+)?v?(\d[^\s\]]*|unreleased)/i

/** A line that begins with a space goes on with the entry before. */
const goesOn = (line: string) => /^\s+\S/.test(line)

const itemsOf = (text: string): readonly Item[] => {
  const items: Item[] = []
  let release: string | undefined
  let section = ''
  let open: Item | undefined
  const put = (item: Item, index: number) => {
    items[index] = item
    open = item
  }
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const isChapter = /^##\s/.test(line)
    const [, heading] = /^###\s+(.+)/.exec(line) ?? []
    const [, entry] = /^[-*+]\s+(.+)/.exec(line) ?? []
    if (isChapter) release = version.exec(line)?.[1]?.replace(/^unreleased$/i, '') || undefined
    if (isChapter || heading) section = heading ?? ''
    if (entry) put({ line: index + 1, release, section, text: entry }, items.length)
    else if (open && goesOn(line))
      put({ ...open, text: `${open.text} ${line.trim()}` }, items.length - 1)
    else open = undefined
  }
  return items
}

/** Links as their words, without emphasis, code marks and comments. */
const withoutMarkdown = (text: string) =>
  text
    .replace(/<!--.*?-->/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')

/** The first sentence is the title, the others say more. */
const wordsOf = (text: string) => {
  const plain = withoutReferences(withoutMarkdown(text)).replace(/\s+([.,;!?])/g, '$1')
  const [, first = plain, rest = ''] = /^(.+?[.!?。！？])\s+(\S.*)$/u.exec(plain) ?? []
  return { title: first.replace(/(?<!\.)[.。]$/u, ''), ...(rest && { body: rest }) }
}

/** @throws where the file cannot be read */
const readText = (path: string) => {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new Error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * The entries of a changelog that name references.
 *
 * @param only the release to read; undefined: all
 * @throws where the file cannot be read, or does not have that release
 */
export const fromChangelog = (path: string, only: string | undefined): Statements => {
  const text = readText(path)
  const items = itemsOf(text)
  const releases = text.split('\n').flatMap((line) => version.exec(line)?.[1] ?? [])
  if (only && !releases.includes(only))
    throw new Error(`${path}: has no release ${only}; it has ${releases.join(', ') || 'none'}`)
  const named = items.filter(
    ({ text: said, release }) => referencesIn(said)[0] && (!only || release === only),
  )
  return {
    statements: named.map(
      ({ line, release, section, text: said }): Statement => ({
        source: 'changelog',
        where: `${path}:${line}:1`,
        status: statusOf(section),
        ...wordsOf(said),
        ...(release && { release }),
        refs: referencesIn(said),
      }),
    ),
    warnings: named.flatMap(({ line, release }) =>
      release
        ? []
        : `${path}:${line}:1 not released yet: its notice has no "since"; publish it when everybody has it, or run this again when it is under its release`,
    ),
  }
}
