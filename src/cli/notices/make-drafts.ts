import { pathText } from '../../model/check.ts'
import { address, claimsOf } from './address.ts'
import { type BookEntry, entryOf, publishedOf, type State } from './book.ts'
import { digest } from './digest.ts'
import { nextDraft } from './next-draft.ts'
import { formMistakes } from './notice-findings.ts'
import { putDraft } from './put-draft.ts'
import type { Responses } from './responses.ts'
import type { Statement } from './statement.ts'

/** What a command made of the files, and what it says about that. */
export interface Changed {
  readonly state: State
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
  readonly problems: readonly string[]
}

/** From what stands in the source alone: the same on every machine, at every run. */
const idOf = ({ release, title }: Statement) => `n_${digest(release ?? null, title)}`

/** Statements that say the same of the same release are one notice. */
const together = (statements: readonly Statement[]): ReadonlyMap<string, Statement> => {
  const byId = new Map<string, Statement>()
  for (const one of statements) {
    const first = byId.get(idOf(one)) ?? one
    byId.set(idOf(one), { ...first, refs: [...new Set([...first.refs, ...one.refs])] })
  }
  return byId
}

/**
 * The notice that a statement is about, under other words: one that tells a person of it the same
 * release, or one that had no release yet.
 */
const reworded = (statement: Statement, state: State, others: ReadonlySet<string>) =>
  state.book.notices.find(({ id, people, said, draft }) => {
    const { kind, status, since } = draft ?? publishedOf(state, id) ?? {}
    return (
      said &&
      !others.has(id) &&
      kind === 'update' &&
      (status === 'declined') === (statement.status === 'declined') &&
      (!since || since.release === statement.release) &&
      statement.refs.some((ref) => Object.hasOwn(people, ref))
    )
  })

const isTakenBack = (id: string, entry: BookEntry | undefined, { feed }: State) =>
  entry?.takenBack || feed.revoked.includes(id)

/**
 * Makes or changes a draft for each statement.
 *
 * @param locale the language of its words
 */
export const makeDrafts = (
  before: State,
  statements: readonly Statement[],
  responses: Responses | undefined,
  locale: string,
): Changed => {
  let state = before
  const [lines, warnings, problems]: [string[], string[], string[]] = [[], [], []]
  const byId = together(statements)
  const taken = new Set(byId.keys())
  for (const [ownId, statement] of byId) {
    const entry = entryOf(state, ownId) ?? reworded(statement, state, taken)
    const id = entry?.id ?? ownId
    taken.add(id)
    if (isTakenBack(id, entry, state)) {
      lines.push(`${id}: was taken back, so it is left alone`)
      continue
    }
    const found = address(statement.refs, statement.where, state, responses)
    warnings.push(...found.warnings)
    problems.push(...found.problems)
    const next = nextDraft(statement, id, entry, state, found.people, locale)
    if (!claimsOf(next.people)[0]) {
      if (!found.problems[0]) problems.push(`${statement.where}: nobody of it can be told`)
      continue
    }
    const [mistake] = formMistakes(next.draft, [], 'draft')
    if (mistake) {
      problems.push(`${statement.where}: ${pathText(mistake.at)}: ${mistake.message}`)
      continue
    }
    const put = putDraft(state, next)
    state = put.state
    lines.push(...put.lines)
  }
  return { state, lines, warnings, problems }
}
