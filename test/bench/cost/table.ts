export interface Row {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Not more than this; absent = for information. */
  readonly most?: number
}

export const row = (what: string, value: number, unit: string, most?: number): Row => ({
  what,
  value,
  unit,
  ...(most !== undefined && { most }),
})

const written = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))

/** As a table in Markdown, for `docs/delivery.md`. */
export const printed = (rows: readonly Row[]): string =>
  [
    '| what | measured | goal | |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ what, value, unit, most }) => {
      const goal = most === undefined ? '' : `≤ ${written(most)} ${unit}`
      const mark = most === undefined ? '' : value <= most ? '✓' : '✗'
      return `| ${what} | ${written(value)} ${unit} | ${goal} | ${mark} |`
    }),
  ].join('\n')

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
