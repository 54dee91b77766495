import type { Status } from '../../model/notice.ts'
import { type Commit, gitLog } from './git-log.ts'
import { referencesIn } from './reference.ts'
import type { Statement, Statements } from './statement.ts'

const verbs: readonly (readonly [string, Status])[] = [
  ['fixes', 'fixed'],
  ['ships', 'shipped'],
  ['declines', 'declined'],
]

/** The values of a trailer; a line that begins with a space goes on with the one before. */
const valuesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*)$`, 'gim'))]
    .map(([, value = '']) => value.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** `fix(cart)!: keep the code` → `Keep the code`, for want of better words. */
const subjectAsTitle = (subject: string) =>
  subject
    .replace(/^\w+(?:\([^)]*\))?!?:\s*/, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/**
 * The parts of a message that speak for themselves. A squashed commit says several things, each in
 * a paragraph of its own; any other commit says one.
 */
const partsOf = (message: string) =>
  valuesOf(message, 'Notice').length > 1 ? message.split(/\n[ \t]*\n/) : [message]

const nameOf = ({ hash, subject }: Commit) => `commit ${hash.slice(0, 7)} (${subject})`

const saidBy = (commit: Commit, release: string | undefined): Statements => {
  const where = nameOf(commit)
  const warnings: string[] = []
  const statements = partsOf(commit.message.replaceAll('\r', '')).flatMap((part) =>
    verbs.flatMap(([verb, status]): Statement[] => {
      const values = valuesOf(part, `${verb}-Feedback`)
      const refs = referencesIn(values.join(' ').toUpperCase())
      if (values.length && !refs.length)
        warnings.push(`${where}: "${values.join(', ')}" names no reference such as R-7F3K2QX`)
      if (!refs.length) return []
      const [title] = valuesOf(part, 'Notice')
      if (!title)
        warnings.push(
          `${where}: has no "Notice:" line, so the draft says what the commit is called; write it for the customer before you publish it`,
        )
      const body = valuesOf(part, 'Notice-Body').join(' ')
      return [
        {
          source: 'git',
          where,
          status,
          title: title ?? subjectAsTitle(commit.subject),
          ...(body && { body }),
          ...(release && status !== 'declined' && { release }),
          refs,
        },
      ]
    }),
  )
  return { statements, warnings }
}

/** Commits that a later one of the range took back, and those that took them back. */
const undone = (commits: readonly Commit[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { hash, message } of commits.toReversed()) {
    if (found.has(hash)) continue
    for (const [, short = ''] of message.matchAll(/^This reverts commit ([0-9a-f]{7,40})/gim)) {
      const reverted = commits.find((one) => one.hash.startsWith(short))
      if (reverted) found.add(reverted.hash)
    }
  }
  return found
}

/**
 * What the commits of a range say in trailers: `Fixes-Feedback: R-7F3K2QX` and `Notice: The coupon
 * box keeps your code`.
 *
 * @throws where git does not know the range
 */
export const fromGit = async (range: string, release: string | undefined): Promise<Statements> => {
  const commits = await gitLog(range)
  const left = undone(commits)
  const said = commits.map((commit) => ({ commit, ...saidBy(commit, release) }))
  const kept = said.filter(({ commit }) => !left.has(commit.hash))
  const statements = kept.flatMap((one) => one.statements)
  const reverted = said.filter((one) => left.has(one.commit.hash) && one.statements[0])
  const isTimeless = !release && statements.some(({ status }) => status !== 'declined')
  return {
    statements,
    warnings: [
      ...kept.flatMap(({ warnings }) => warnings),
      ...reverted.map(
        ({ commit }) => `${nameOf(commit)}: was reverted within ${range}, so left out`,
      ),
      ...(isTimeless ? ['without --release people are told before they have what is new'] : []),
    ],
  }
}
