import { createReadStream, statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Config } from '../model/schema.ts'
import { dayMs } from '../rules/day-ms.ts'
import { lineGroups } from './line-groups.ts'
import { createPeople, type People } from './people.ts'
import { createProgressBar } from './progress-bar.ts'
import { usableConfig } from './usable-config.ts'
import { readVisitLine } from './visit-line.ts'

/** For `parseArgs` of Node. */
export const simulateOptions = { 'answer-rate': { type: 'string' } } as const

/** So many bad lines are shown; the rest is counted. */
const maxShown = 5

const counted = (value: number) => Math.round(value).toLocaleString('en')

/** Left the first column, right the others. */
const asTable = (rows: readonly (readonly string[])[]) => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

const mostOften = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([, a], [, b]) => b - a)[0]

const reportOf = (config: Config, people: People, weeks: number, rate: number) => [
  ...asTable([
    [
      'prompt',
      'people',
      'asked',
      'a week',
      `answers a week at ${rate * 100} %`,
      'mostly refused by',
    ],
    ...config.prompts.map(({ id }) => {
      const one = people.byPrompt.get(id)
      const [gate, times] = mostOften(one?.refused ?? new Map()) ?? []
      return [
        id,
        counted(one?.people.size ?? 0),
        counted(one?.asked ?? 0),
        counted((one?.asked ?? 0) / weeks),
        counted((one?.answered ?? 0) / weeks),
        gate ? `${gate} (${counted(times ?? 0)})` : '',
      ]
    }),
  ]),
  ...[mostOften(people.askedOf)].map((busiest) =>
    busiest ? `Asked most often: ${busiest[0]}, ${busiest[1]} times` : 'Nobody was asked anything',
  ),
]

/**
 * `windchime simulate FILE VISITS.jsonl`: lives through a log of visits, line by line.
 *
 * @returns the lines to print, and whether both files could be used
 * @throws where a file cannot be read
 */
export const simulate = async (
  path: string,
  visits: string,
  given: { readonly 'answer-rate'?: string },
) => {
  const config = usableConfig(path)
  if ('lines' in config) return { lines: config.lines, isWell: false }
  const rate = Number(given['answer-rate'] ?? 0.2)
  if (!(rate >= 0 && rate <= 1))
    throw new Error(`--answer-rate ${given['answer-rate']}: expected a number from 0 to 1`)

  // Each line leaves garbage behind, which V8 would let pile up to three times of what is alive.
  setFlagsFromString('--heap-growing-percent=100')
  const people = createPeople(config, rate)
  const bar = createProgressBar(statSync(visits).size)
  const bad: string[] = []
  let [lines, badLines, first, last] = [0, 0, Infinity, -Infinity]
  const stream = createReadStream(visits)
  const live = (text: string) => {
    lines += 1
    if (!text.trim()) return
    try {
      const line = readVisitLine(text)
      first = Math.min(first, line.at)
      last = Math.max(last, line.at)
      people.live(line)
    } catch (error) {
      badLines += 1
      if (bad.length < maxShown)
        bad.push(`${visits}:${lines} left out: ${error instanceof Error ? error.message : error}`)
    }
  }
  for await (const group of lineGroups(stream)) {
    group.forEach(live)
    bar.step(stream.bytesRead)
  }
  bar.end()
  const days = Math.max(1, (last - first) / dayMs)
  return {
    lines: [
      ...bad,
      ...(badLines > bad.length ? [`${visits}: and ${counted(badLines - bad.length)} more`] : []),
      `${counted(lines - badLines)} lines, ${counted(people.count())} people, ${days.toFixed(1)} days`,
      '',
      ...reportOf(config, people, days / 7, rate),
    ],
    isWell: lines > badLines,
  }
}
