import { said } from './said.ts'

/** Throws a RangeError where a score is off its scale, as it would falsify what is made of it. */
export const checkScore = (score: unknown, low: number, high: number, path: string): void => {
  if (typeof score !== 'number' || !(score >= low && score <= high))
    throw new RangeError(`${path}: expected a score from ${low} to ${high}, got ${said(score)}`)
}

/** Throws a RangeError where there is no score, or one off the scale. */
export const checkScores = (scores: readonly number[], low: number, high: number): void => {
  if (scores.length === 0) throw new RangeError('scores: expected at least one score, got none')
  scores.forEach((score, index) => {
    checkScore(score, low, high, `scores[${index}]`)
  })
}
