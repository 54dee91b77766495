import { checkConfig, pathText } from '../model/check.ts'
import type { Config } from '../model/schema.ts'
import { type ConfigFile, readConfigFile } from './config-file.ts'
import { byPlace, type Finding, findingLines } from './finding.ts'
import { secretEndpoint, warningsOf } from './warnings.ts'

/** Warnings wait until there are no mistakes: a config that lacks prompts has other indices. */
const findingsIn = (file: ConfigFile, now: number): readonly Finding[] => {
  const { config, problems } = checkConfig(file.value)
  const isWhole = !problems.some(({ warning }) => !warning)
  const raw = (file.value ?? {}) as Partial<Config>
  return [
    ...problems.map(({ at, message, warning = false }) => ({
      place: file.placeOf(at, warning ? 'key' : 'value'),
      message,
      warning,
    })),
    ...secretEndpoint(raw).map(({ at, message }) => ({
      place: file.placeOf(at, 'value'),
      message: `${pathText(at)}: ${message}`,
      warning: false,
    })),
    ...(config && isWhole ? warningsOf(config, now) : []).map(({ at, message }) => ({
      place: file.placeOf(at, 'key'),
      message: `${pathText(at)}: ${message}`,
      warning: true,
    })),
  ]
}

const read = (path: string): ConfigFile | string => {
  try {
    return readConfigFile(path)
  } catch (error) {
    return `${path}: cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

/**
 * `windchime check FILE…`: every mistake at once, each with its line and column.
 *
 * @param now milliseconds since 1970
 * @returns the lines to print, and whether all is well; warnings alone are well
 */
export const check = (paths: readonly string[], now: number) => {
  const lines: string[] = []
  let isWell = true
  for (const path of paths) {
    const file = read(path)
    if (typeof file === 'string') {
      lines.push(file)
      isWell = false
      continue
    }
    const findings = file.mistakes.length
      ? file.mistakes.map((mistake) => ({ ...mistake, warning: false }))
      : [...findingsIn(file, now)].sort(byPlace)
    const told = findingLines(path, findings)
    lines.push(...told.lines)
    if (!told.isWell) isWell = false
  }
  return { lines, isWell }
}
