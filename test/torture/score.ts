import type { FaultServer } from '../helpers/fault-server.ts'
import type { Deck } from './deck.ts'
import type { Engine } from './engine.ts'
import type { Journal } from './journal.ts'
import { isNonce, nonceOf, poison } from './poison.ts'

interface Problem {
  readonly what: 'lost' | 'duplicated' | 'unequal bytes' | 'left behind' | 'never submitted'
  readonly nonce: string
  readonly story: readonly string[]
}

export interface Score {
  readonly engine: string
  readonly seed: string
  readonly rounds: number
  readonly kills: number
  readonly submitted: number
  readonly thanked: number
  /** Thanked before it was on the disk, because the endpoint had it. */
  readonly thankedUnstored: number
  /** The customer was told that it is not saved. */
  readonly unsaved: number
  /** Different submissions that the endpoint has. */
  readonly delivered: number
  /** Those that the endpoint will never take, and says so. */
  readonly refused: number
  readonly lost: number
  readonly duplicated: number
  /** Copies of an entry that reached the endpoint whole, beyond the first. */
  readonly retries: number
  readonly unequalBytes: number
  readonly secondsPerRound: number
  readonly faults: Readonly<Record<string, number>>
  readonly happenings: Readonly<Record<string, number>>
  /** How often each error was what the customer was told of. */
  readonly errors: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
}

interface ScoreParts {
  readonly engine: Engine
  readonly seed: string
  readonly endpoint: FaultServer
  readonly journal: Journal
  readonly deck: Deck
  readonly left: number
  readonly rounds: number
  readonly roundsMs: number
}

const countOf = (texts: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** Compares what customers were told with what the endpoint has. */
export const score = (parts: ScoreParts): Score => {
  const { endpoint, journal, deck, left, rounds } = parts
  const idsOf = new Map<string, string[]>()
  for (const [id, entry] of endpoint.stored) {
    const nonce = nonceOf(entry)
    idsOf.set(nonce, [...(idsOf.get(nonce) ?? []), id])
  }
  const missing = [...journal.thanked.keys()].filter((nonce) => !idsOf.has(nonce))
  const lost = missing.filter((nonce) => !nonce.endsWith(poison))
  const twice = [...idsOf].filter(([, ids]) => ids.length > 1).map(([nonce]) => nonce)
  // A harness that fills a form twice would look like a loss.
  const strange = [...idsOf.keys()].filter((nonce) => !isNonce(nonce))
  const ids = [...endpoint.stored.keys()]
  const unequal = ids.filter((id) => !endpoint.identical(id))

  const problem = (what: Problem['what']) => (nonce: string) => ({
    what,
    nonce,
    story: journal.storyOf(nonce),
  })
  const nonceOfId = (id: string) => {
    const entry = endpoint.stored.get(id)
    return entry ? nonceOf(entry) : id
  }

  return {
    engine: parts.engine.name,
    seed: parts.seed,
    rounds,
    kills: journal.times('killed'),
    submitted: journal.begun(),
    thanked: journal.thanked.size,
    thankedUnstored: [...journal.thanked.values()].filter(({ durable }) => !durable).length,
    unsaved: journal.unsaved.size,
    delivered: idsOf.size,
    refused: missing.length - lost.length,
    lost: lost.length,
    duplicated: twice.length,
    retries: ids.reduce((sum, id) => sum + endpoint.copies(id) - 1, 0),
    unequalBytes: unequal.length,
    secondsPerRound: parts.roundsMs / 1000 / rounds,
    faults: Object.fromEntries(deck.met),
    errors: countOf(
      [...journal.unsaved.values()].map(({ error }) =>
        `${error}`.replace(/http:\S+\//, '').replace(/\?\S*/, ''),
      ),
    ),
    happenings: Object.fromEntries(journal.happenings),
    problems: [
      ...lost.map(problem('lost')),
      ...twice.map(problem('duplicated')),
      ...unequal.map(nonceOfId).map(problem('unequal bytes')),
      ...strange.map(problem('never submitted')),
      ...(left === 0 ? [] : [problem('left behind')(`${left} entries`)]),
    ],
  }
}
