import type { Notice } from '../../src/model/notice.ts'
import type { SealedWords } from '../../src/model/sealed-words.ts'
import { isCurrent } from './feed.ts'
import type { Database } from './tables.ts'

/** A notice as only one person gets it: by response ids, and nothing in it needs a seal. */
interface PersonalNotice extends Omit<Notice, 'to' | 'sealed'> {
  readonly to: { readonly responses: readonly string[] }
  /** What only this person reads, by response id. */
  readonly words?: Readonly<Record<string, SealedWords>>
}

/** What a person who is signed in reads on all their devices. */
export interface PersonalFeed {
  readonly version: 1
  readonly revoked: readonly string[]
  readonly notices: readonly PersonalNotice[]
}

/** Where a notice stands, for one response that it answers. */
interface Told {
  readonly json: string
  readonly response: string
  readonly words: string | null
}

const personal = (told: readonly [Told, ...Told[]]): PersonalNotice => {
  const { sealed: _sealed, ...notice } = JSON.parse(told[0].json) as Notice
  const words = told.flatMap(({ response, words }) =>
    words === null ? [] : [[response, JSON.parse(words) as SealedWords]],
  )
  return {
    ...notice,
    to: { responses: told.map(({ response }) => response) },
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
  }
}

const toldTo = (db: Database, person: string) =>
  db
    .selectFrom('notices')
    .innerJoin('addressed', (join) =>
      join.onRef('addressed.notice', '=', 'notices.id').onRef('addressed.rev', '=', 'notices.rev'),
    )
    .innerJoin('threads', 'threads.response', 'addressed.response')
    .select(['notices.id', 'notices.json', 'addressed.response', 'addressed.words'])
    .where('threads.person', '=', person)
    .where('notices.revoked', '=', 0)
    .orderBy('notices.rowid' as 'notices.id')
    .orderBy('threads.seq')
    .execute()

/** The notices that once told this person something and were taken back. */
const revokedFor = (db: Database, person: string) =>
  db
    .selectFrom('notices')
    .select('id')
    .where('revoked', '=', 1)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('addressed')
        .innerJoin('threads', 'threads.response', 'addressed.response')
        .select('addressed.notice')
        .where('threads.person', '=', person),
    )
    .orderBy('rowid' as 'id')
    .execute()

/** The feed of one person: what answers the responses that the host's token says are theirs. */
export const readPersonalFeed = async (
  db: Database,
  person: string,
  now = Date.now(),
): Promise<PersonalFeed> => {
  const byNotice = new Map<string, [Told, ...Told[]]>()
  for (const { id, ...told } of await toldTo(db, person)) {
    const others = byNotice.get(id)
    if (others) others.push(told)
    else byNotice.set(id, [told])
  }
  return {
    version: 1,
    revoked: (await revokedFor(db, person)).map(({ id }) => id),
    notices: [...byNotice.values()].map(personal).filter((notice) => isCurrent(notice, now)),
  }
}
