import type { Gate } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import { choose } from '../rules/choose.ts'
import { countKey } from '../rules/count-key.ts'
import { gatesOf } from '../rules/gates.ts'
import type { Moment } from '../rules/moment.ts'
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

/** The gates of one prompt; of a trigger that was not met often enough, how often it was. */
const linesOf = (prompt: Prompt, moment: Moment) =>
  gatesOf(prompt, moment).map((gate) => {
    const counts = prompt.triggers?.map(
      (_, at) => moment.ledger.counts?.[countKey(prompt.id, at)]?.length ?? 0,
    )
    const times = gate.gate === 'trigger' && !gate.pass && Math.max(0, ...(counts ?? []))
    return `${asLine(gate)}${times ? `, ${times === 1 ? 'once' : `${times} times`}` : ''}`
  })

const askedIn = (prompt: Prompt | undefined, moment: Moment) => {
  if (!prompt) return 'Nobody is asked anything'
  const { delaySeconds } = rules.dueTrigger(prompt, moment) ?? {}
  return `Asked: ${prompt.id}${delaySeconds ? `, ${delaySeconds} seconds later, if every gate is open then` : ''}`
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
      askedIn(prompt, moment),
      ...config.prompts.flatMap((one) => ['', one.id, ...linesOf(one, moment)]),
    ],
    isWell: true,
  }
}
