import type { Status } from '../../model/notice.ts'

/** What a commit or an entry of a changelog says to the people who spoke. */
export interface Statement {
  /** What it was read from: `git`, `changelog`. */
  readonly source: 'git' | 'changelog'
  /** Where, for messages: `CHANGELOG.md:12:1`. */
  readonly where: string
  readonly status: Status
  readonly title: string
  readonly body?: string
  /** The release in which it comes true. */
  readonly release?: string
  readonly refs: readonly string[]
}

/** What was read, and what a person has to know about it. */
export interface Statements {
  readonly statements: readonly Statement[]
  readonly warnings: readonly string[]
}
