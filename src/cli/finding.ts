import type { Place } from './config-file.ts'

/** A mistake or a warning, and where in a file it stands. */
export interface Finding {
  readonly place: Place
  readonly message: string
  readonly warning: boolean
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** A line for each finding of a file, and one that sums them up; warnings alone are well. */
export const findingLines = (path: string, findings: readonly Finding[]) => {
  const warnings = findings.filter(({ warning }) => warning).length
  const errors = findings.length - warnings
  const sums = [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')]
  return {
    lines: [
      ...findings.map(
        ({ place, message, warning }) =>
          `${path}:${place.line}:${place.column} ${warning ? 'warning: ' : ''}${message}`,
      ),
      `${path}: ${sums.filter(Boolean).join(', ') || 'fine'}`,
    ],
    isWell: !errors,
  }
}

export const byPlace = (a: Finding, b: Finding) =>
  a.place.line - b.place.line || a.place.column - b.place.column
