import type { Score } from './score.ts'

/** What a run of one engine came to, whichever number of profiles it had. */
export interface EngineReport {
  readonly engine: string
  readonly version: string
  readonly killed: string
  readonly seed: string
  readonly seconds: number
  readonly scores: readonly Score[]
}

const sum = (scores: readonly Score[], of: (score: Score) => number) =>
  scores.reduce((total, score) => total + of(score), 0)

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const columns: Readonly<Record<string, (score: Score) => number>> = {
  rounds: ({ rounds }) => rounds,
  kills: ({ kills }) => kills,
  submitted: ({ submitted }) => submitted,
  thanked: ({ thanked }) => thanked,
  'not saved, and said so': ({ unsaved }) => unsaved,
  delivered: ({ delivered }) => delivered,
  'refused for good': ({ refused }) => refused,
  retries: ({ retries }) => retries,
  lost: ({ lost }) => lost,
  duplicated: ({ duplicated }) => duplicated,
  'unequal bytes': ({ unequalBytes }) => unequalBytes,
}

const countsOf = (
  reports: readonly EngineReport[],
  of: (score: Score) => Readonly<Record<string, number>>,
) => {
  const names = new Set(reports.flatMap(({ scores }) => scores.flatMap((s) => Object.keys(of(s)))))
  return [...names].map((name) => [
    name,
    ...reports.map(({ scores }) => sum(scores, (score) => of(score)[name] ?? 0)),
  ])
}

/** The results as tables in Markdown. */
export const asMarkdown = (reports: readonly EngineReport[]) => {
  const engines = reports.map(({ engine }) => engine)
  return [
    table(
      ['engine', 'seed', ...Object.keys(columns), 's a round'],
      reports.map(({ engine, version, seed, scores }) => [
        `${engine} ${version}`.trim(),
        seed,
        ...Object.values(columns).map((of) => sum(scores, of)),
        (sum(scores, (s) => s.secondsPerRound) / Math.max(1, scores.length)).toFixed(2),
      ]),
    ),
    table(
      ['what befell the browser', ...engines],
      [
        ...reports.map(({ engine, killed }) => [
          `a kill of ${engine}`,
          ...reports.map((other) => (other.engine === engine ? killed : '')),
        ]),
        ...countsOf(reports, ({ happenings }) => happenings),
      ],
    ),
    table(
      ['said instead of thanks', ...engines],
      countsOf(reports, ({ errors }) => errors),
    ),
    table(
      ['what met a request', ...engines],
      countsOf(reports, ({ faults }) => faults),
    ),
  ].join('\n\n')
}

/** What went wrong, and how to see it again; empty where all is well. */
export const asComplaints = (reports: readonly EngineReport[], command: string) =>
  reports.flatMap(({ engine, seed, scores }) =>
    scores.flatMap(({ problems }) =>
      problems.map(({ what, nonce, story }) =>
        [
          `${engine}: ${what}: ${nonce} (seed ${seed})`,
          `again: npm run torture -- ${command}`,
          ...story.slice(0, 150).map((line) => `  ${line}`),
        ].join('\n'),
      ),
    ),
  )
