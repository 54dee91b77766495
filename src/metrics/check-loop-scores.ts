import { checkScore } from './check-scores.ts'
import type { LoopScore, ScoreOptions } from './loop-score.ts'
import { msOf } from './ms-of.ts'
import { said } from './said.ts'

/** A score as of now. */
export interface CheckedScore extends Pick<LoopScore, 'score' | 'respondent' | 'release'> {
  readonly ms: number
}

const checkText = (text: unknown, path: string): void => {
  if (typeof text !== 'string' || text === '')
    throw new TypeError(`${path}: expected a text, got ${said(text)}`)
}

const checkScale = ({ lowest, highest }: ScoreOptions): void => {
  if (!Number.isFinite(lowest)) throw new RangeError(`lowest: expected a number, got ${lowest}`)
  if (!Number.isFinite(highest) || highest <= lowest)
    throw new RangeError(`highest: expected a number above ${lowest}, got ${highest}`)
}

/**
 * The scores as of `nowMs`, the first first.
 *
 * @throws TypeError, RangeError with the path of what is wrong; also where two questions are mixed
 */
export const checkLoopScores = (
  scores: readonly LoopScore[],
  options: ScoreOptions,
  nowMs: number,
): readonly CheckedScore[] => {
  checkScale(options)
  if (!Array.isArray(scores)) throw new TypeError(`scores: expected a list, got ${said(scores)}`)
  const checked = scores.map((one: LoopScore, index): CheckedScore => {
    const path = `scores[${index}]`
    if (typeof one !== 'object' || one === null)
      throw new TypeError(`${path}: expected an object, got ${said(one)}`)
    const { question, score, at, respondent, release } = one
    checkText(question, `${path}.question`)
    if (question !== scores[0]?.question)
      throw new RangeError(
        `${path}.question: ${said(question)} after ${said(scores[0]?.question)}; one question at a time, they are never pooled`,
      )
    checkScore(score, options.lowest, options.highest, `${path}.score`)
    if (respondent !== undefined) checkText(respondent, `${path}.respondent`)
    if (release !== undefined) checkText(release, `${path}.release`)
    const who = { ...(respondent && { respondent }), ...(release && { release }) }
    return { score, ms: msOf(at, `${path}.at`), ...who }
  })
  const named = ({ release = '' }: CheckedScore) => release
  // Of two scores in one millisecond the order of the list must not decide.
  return checked
    .filter(({ ms }) => ms <= nowMs)
    .sort((a, b) => a.ms - b.ms || a.score - b.score || named(a).localeCompare(named(b), 'en'))
}
