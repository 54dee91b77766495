import { idealSeconds } from './goals.ts'
import type { Failure } from './policy.ts'

/** 0.00674 → `0.67 %`, 0.364 → `36 %`. */
export const percent = (share: number): string => {
  const value = 100 * share
  if (value === 0 || value >= 10) return `${Math.round(value)} %`
  return `${Number(value.toPrecision(2))} %`
}

/** Seconds as a multiple of the ideal. */
export const timesIdeal = (seconds: number): string =>
  Number.isFinite(seconds) ? `${(seconds / idealSeconds).toFixed(2)} ×` : 'never'

export const kindName = (kind: Failure): string =>
  ({ busy: 'answers 503', refused: 'connection refused', offline: 'offline, then online' })[kind]

/** A table in Markdown, its columns as wide as they have to be to be read as text. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, column) =>
    Math.max(name.length, 3, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
