import type { Gate } from '../model/gate.ts'
import { choose } from '../rules/choose.ts'
import { gatesOf } from '../rules/gates.ts'
import { rules } from '../rules/rules.ts'
import { type MomentArguments, momentOf } from './described-moment.ts'
import { usableConfig } from './usable-config.ts'

/** Times are stored as milliseconds, and read as dates. */
const asDate = (key: string, value: unknown) =>
  key.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value

const shown = (value: unknown) => {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value, asDate)
}

const asLine = ({ gate, pass, expected, actual, nextAt }: Gate) => {
  const values = pass ? shown(actual) : `wants ${shown(expected)}, saw ${shown(actual)}`
  return `  ${pass ? '✓' : '✗'} ${gate.padEnd(9)} ${values}${nextAt ? `; opens ${nextAt}` : ''}`
}

/**
 * `windchime explain FILE`: each gate of each prompt for one moment, by the code that ships.
 *
 * @returns the lines to print, and whether the file could be used
 * @throws where an argument makes no sense
 */
export const explain = (path: string, given: MomentArguments) => {
  const config = usableConfig(path)
  if ('lines' in config) return { lines: config.lines, isWell: false }
  const moment = momentOf(config, given)
  const { prompt } = choose(rules, config.prompts, moment)
  return {
    lines: [
      prompt ? `Asked: ${prompt.id}` : 'Nobody is asked anything',
      ...config.prompts.flatMap((one) => ['', one.id, ...gatesOf(one, moment).map(asLine)]),
    ],
    isWell: true,
  }
}
