import { readFileSync } from 'node:fs'
import { attempt } from '../../model/attempt.ts'
import { isObject } from '../../rules/own.ts'
import { referencesIn } from './reference.ts'

/** `R-7F3K2QX,SPRING-1` or `"R-7F3K2QX";"SPRING-1"` */
const row = /^\s*"?([^",;\t]+)"?\s*[,;\t]\s*"?(.*?)"?\s*$/

const pairsIn = (path: string, text: string): readonly (readonly [string, string])[] => {
  const value = attempt(() => JSON.parse(text) as unknown)
  if (isObject(value) && !Array.isArray(value))
    return Object.entries(value).map(([ref, code]) => [ref, `${code}`])
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [, ref = '', code = ''] = row.exec(line) ?? []
    const isHeading = !index && !referencesIn(ref.toUpperCase())[0]
    if (!line.trim() || isHeading) return []
    if (code) return [[ref, code] as const]
    throw new Error(
      `${path}:${index + 1}: expected a reference and a code, such as R-7F3K2QX,SPRING-1`,
    )
  })
}

/**
 * A code for each reference, from CSV or a JSON object.
 *
 * @throws where the file cannot be read, or gives one reference two codes
 */
export const readCodes = (path: string): ReadonlyMap<string, string> => {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new Error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const codes = new Map<string, string>()
  for (const [written, code] of pairsIn(path, text)) {
    const [ref] = referencesIn(written.toUpperCase())
    if (!ref) throw new Error(`${path}: "${written}" is no reference such as R-7F3K2QX`)
    if (codes.has(ref) && codes.get(ref) !== code)
      throw new Error(`${path}: ${ref} has two codes; leave one`)
    codes.set(ref, code)
  }
  return codes
}
