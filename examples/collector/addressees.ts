import type { Notice } from '../../src/model/notice.ts'
import type { Problem } from './api-error.ts'
import { invalidNotice, type NoticeDraft } from './notice-check.ts'
import { publicClaim } from './proof.ts'
import type { Database, ThreadRow, Trx } from './tables.ts'

const columns = ['response', 'ref', 'claim', 'seal', 'person'] as const

/** Whom a notice answers. */
export interface Addressees {
  readonly to: Notice['to']
  readonly voices: number | undefined
  readonly threads: readonly Pick<ThreadRow, (typeof columns)[number]>[]
}

/** The thread that an id, or else a ref, names. */
const threadsNamed = (db: Database, name: string) =>
  db
    .selectFrom('threads')
    .select(columns)
    .where((eb) => eb.or([eb('response', '=', name), eb('ref', '=', name)]))
    .orderBy('seq')
    .execute()

const addressResponses = async (trx: Trx, names: readonly string[]): Promise<Addressees> => {
  const threads = new Map<string, Addressees['threads'][number]>()
  const problems: Problem[] = []
  for (const name of new Set(names)) {
    const found = await threadsNamed(trx, name)
    const exact = found.find(({ response }) => response === name) ?? found[0]
    if (!exact) problems.push({ path: 'to.responses', message: `there is no response "${name}"` })
    else if (found.length > 1 && exact.response !== name)
      problems.push({
        path: 'to.responses',
        message: `several responses are "${name}": use the id`,
      })
    else threads.set(exact.response, exact)
  }
  if (problems.length > 0) throw invalidNotice(problems)
  const all = [...threads.values()]
  const claims = all.flatMap(({ claim }) => (claim === null ? [] : [publicClaim(claim)]))
  if (unreachable(all).length === all.length) {
    const message = `nobody can be told: ${all.map(({ ref }) => ref).join(', ')} came without a claim`
    throw invalidNotice([{ path: 'to.responses', message }])
  }
  return { to: { claims: [...new Set(claims)] }, voices: all.length, threads: all }
}

const addressClaims = async (
  trx: Trx,
  given: readonly string[],
  voices: number | undefined,
): Promise<Addressees> => {
  const claims = [...new Set(given.map(publicClaim))]
  const threads: Addressees['threads'][number][] = []
  for (const claim of claims)
    threads.push(
      ...(await trx
        .selectFrom('threads')
        .select(columns)
        .where((eb) => eb(eb.fn('substr', ['claim', eb.lit(1), eb.lit(8)]), '=', claim))
        .execute()),
    )
  return { to: { claims }, voices: voices ?? claims.length, threads }
}

/** Whom a draft is for, found among the responses. Throws an ApiError with 422. */
export const address = async (trx: Trx, { to, voices }: NoticeDraft): Promise<Addressees> => {
  if (to === 'everyone' || 'audience' in to) return { to, voices, threads: [] }
  return 'responses' in to
    ? addressResponses(trx, to.responses)
    : addressClaims(trx, to.claims, voices)
}

/** Whether anything can be said to somebody: through the public feed, or the personal one. */
export const isReachable = ({ claim, person }: Pick<ThreadRow, 'claim' | 'person'>): boolean =>
  claim !== null || person !== null

/** The refs of those who spoke but cannot be reached. */
export const unreachable = (threads: Addressees['threads']): string[] =>
  threads.filter((thread) => !isReachable(thread)).map(({ ref }) => ref)

/** The responses that a revision answers, with and without claim, and what each reads alone. */
export const addressedThreads = (db: Database, { id, rev }: Pick<Notice, 'id' | 'rev'>) =>
  db
    .selectFrom('addressed')
    .innerJoin('threads', 'threads.response', 'addressed.response')
    .select([
      'threads.response',
      'threads.ref',
      'threads.claim',
      'threads.seal',
      'threads.person',
      'addressed.words',
    ])
    .where((eb) => eb.and({ notice: id, rev }))
    .orderBy('threads.seq')
    .execute()
