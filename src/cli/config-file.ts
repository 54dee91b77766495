import { readFileSync } from 'node:fs'
import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'

/** A place in a file, as editors count: from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A config as it stands in a file. */
export interface ConfigFile {
  readonly path: string
  /** Undefined where it is no JSON. */
  readonly value: unknown
  /** Where it is no JSON. */
  readonly mistakes: readonly { readonly place: Place; readonly message: string }[]
  /** Where a value stands, or what comes nearest to one that is missing. */
  readonly placeOf: (at: readonly (string | number)[], what: 'key' | 'value') => Place
}

/** `CommaExpected` → `comma expected`. */
const inWords = ({ error }: ParseError) =>
  printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** @throws where the file cannot be read */
export const readConfigFile = (path: string): ConfigFile => {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })

  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }

  const placeOf: ConfigFile['placeOf'] = (at, what) => {
    const node = root && findNodeAtLocation(root, [...at])
    if (!node) return at.length ? placeOf(at.slice(0, -1), 'value') : placeAt(0)
    const [key] = (what === 'key' && node.parent?.type === 'property' && node.parent.children) || []
    return placeAt((key ?? node).offset)
  }

  return {
    path,
    value: errors.length ? undefined : JSON.parse(text),
    // One mistake makes several at its place; the first says it best.
    mistakes: errors
      .filter(({ offset }, nth) => errors.findIndex((one) => one.offset === offset) === nth)
      .map((error) => ({
        place: placeAt(error.offset),
        message: `not JSON: ${inWords(error)}`,
      })),
    placeOf,
  }
}
