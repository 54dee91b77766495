import { medianOf } from '../cost/table.ts'

/** What was measured again and again, and what it must not exceed; without a limit, for information. */
export interface Measure {
  readonly what: string
  readonly unit: 'ms' | '' | '×'
  readonly limit?: number
  readonly values: readonly number[]
  /** What is smaller than this was not told apart. */
  readonly least?: number
}

const written = (value: number, { unit, least = 0 }: Measure) => {
  if (least && value <= least) return `≤ ${least} ${unit}`.trim()
  return `${value.toFixed(unit === 'ms' ? 0 : unit ? 1 : 3)} ${unit}`.trim()
}

const verdict = (median: number, worst: number, limit: number) => {
  if (worst <= limit) return 'met'
  return median <= limit ? 'met by the median' : 'missed'
}

const lineOf = (measure: Measure) => {
  const { what, unit, limit, values } = measure
  const told = values.filter((value) => !Number.isNaN(value))
  if (!told[0] && told[0] !== 0) return `| ${what} | | not seen | | |`
  const [median, worst] = [medianOf(told), Math.max(...told)]
  const cells = [
    what,
    limit === undefined ? '' : `${limit} ${unit}`.trim(),
    written(median, measure),
    written(worst, measure),
    limit === undefined ? '' : verdict(median, worst, limit),
  ]
  return `| ${cells.join(' | ')} |`
}

/** As a table in Markdown. */
export const printed = (measures: readonly Measure[]): string =>
  [
    '| what | limit | median | worst | |',
    '| --- | --- | --- | --- | --- |',
    ...measures.map(lineOf),
  ].join('\n')
