import { readFileSync } from 'node:fs'
import { attempt } from '../../model/attempt.ts'
import { isObject } from '../../rules/own.ts'

/** A list of entries, a request body, a page of the collector, or an entry. */
const entriesIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap(entriesIn)
  const { entries, responses } = isObject(value) ? value : {}
  const list = [entries, responses].find(Array.isArray)
  return list ? entriesIn(list) : [value]
}

const parse = (text: string) => attempt(() => ({ value: JSON.parse(text) as unknown }))

/**
 * The entries of a file: a JSON array, request bodies as they arrived, or one JSON value a line.
 *
 * @throws where it cannot be read
 */
export const readResponseFile = (path: string): readonly unknown[] => {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new Error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const whole = parse(text)
  if (whole) return entriesIn(whole.value)
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return []
    const parsed = parse(line)
    if (parsed) return entriesIn(parsed.value)
    throw new Error(
      `${path}:${index + 1}: not JSON; expected a JSON array of responses, or one response a line`,
    )
  })
}
