import { type CheckedScore, checkLoopScores } from './check-loop-scores.ts'
import { checkOptions } from './check-options.ts'
import type { Figure } from './figure.ts'
import type { LoopScore, ScoreOptions } from './loop-score.ts'
import type { LoopThread } from './loop-thread.ts'
import { type PairedScore, pairedScoreOf } from './paired-score.ts'
import { type ReleaseScore, releaseScoreOf } from './release-score.ts'
import { type Standing, standingsOf } from './standing.ts'

/** Scores before and after, apart by whether one knows who gave them. */
export interface BeforeAfter {
  /** Identified people with a score on both sides; `n` is people. */
  readonly paired: Figure<PairedScore>
  /**
   * Scores of people who are not identified, by the release they were given on, the first seen
   * first. Not the same people, so nothing here says that anybody changed their mind.
   */
  readonly byRelease: readonly {
    /** Absent: scores that name no release. */
    readonly release?: string
    readonly score: Figure<ReleaseScore>
  }[]
}

/** When the first loop of each identified person was closed. */
const closings = (standings: readonly Standing[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>()
  for (const { respondent, closedMs } of standings)
    if (respondent !== undefined && closedMs !== undefined)
      first.set(respondent, Math.min(closedMs, first.get(respondent) ?? closedMs))
  return first
}

const groupedBy = (scores: readonly CheckedScore[], key: 'respondent' | 'release') => {
  const groups = new Map<string | undefined, CheckedScore[]>()
  for (const one of scores) {
    const group = groups.get(one[key]) ?? []
    group.push(one)
    groups.set(one[key], group)
  }
  return groups
}

/**
 * Whether people score higher once their loop is closed. It says that they do, not why: who was
 * asked on a bad day scores higher the next time whatever you did (regression towards the mean,
 * Galton 1886). Identified and other people are never pooled. Where only `answers` are reported, a
 * loop counts as closed when the person answered.
 *
 * @param scores of one question
 * @param threads say when each respondent's first loop was closed
 * @throws TypeError, RangeError with the path of what is wrong, such as `scores[3].score`
 */
export const scoreBeforeAfter = (
  scores: readonly LoopScore[],
  threads: readonly LoopThread[],
  options: ScoreOptions,
): BeforeAfter => {
  const checked = checkOptions(options)
  const all = checkLoopScores(scores, options, checked.nowMs)
  const people = groupedBy(all, 'respondent')
  const pairs = [...closings(standingsOf(threads, checked))].flatMap(([respondent, closedMs]) => {
    const own = people.get(respondent) ?? []
    const before = own.findLast(({ ms }) => ms <= closedMs)?.score
    const after = own.find(({ ms }) => ms > closedMs)?.score
    return before === undefined || after === undefined ? [] : [{ before, after }]
  })
  const releases = [...groupedBy(people.get(undefined) ?? [], 'release')]
  return {
    paired: pairedScoreOf(pairs, options),
    byRelease: releases.map(([release, group]) => ({
      ...(release !== undefined && { release }),
      score: releaseScoreOf(
        group.map(({ score }) => score),
        options,
      ),
    })),
  }
}
