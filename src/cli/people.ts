import type { LedgerState } from '../model/ledger.ts'
import type { Config, Prompt } from '../model/schema.ts'
import { visitAt } from '../prompts/ledger.ts'
import { choose } from '../rules/choose.ts'
import { afterAsking, recordKey, recordOf } from '../rules/frequency.ts'
import { momentIn } from '../rules/imagined-moment.ts'
import type { Moment } from '../rules/moment.ts'
import { rules } from '../rules/rules.ts'
import { drawOf } from '../rules/sample.ts'
import type { VisitLine } from './visit-line.ts'

/** What became of one prompt. */
export interface Asking {
  readonly people: Set<string>
  asked: number
  answered: number
  /** How often it was triggered and which gate refused it first. */
  readonly refused: Map<string, number>
}

export interface People {
  /** Lives through one line of the log, by the rules that ship. */
  live(line: VisitLine): void
  readonly count: () => number
  readonly byPrompt: ReadonlyMap<string, Asking>
  /** How often each person was asked; who never was is not in it. */
  readonly askedOf: ReadonlyMap<string, number>
}

/** Shared, so that a person who is never asked costs little. */
const unseen: LedgerState = {
  prompts: {},
  visit: { count: 0, seenAt: -Infinity, interrupted: 0 },
}

/**
 * People who come and go as a log says, and answer when they are asked, or do not.
 *
 * @param answerRate the share of askings that is answered, by a draw that is the same each time
 */
export const createPeople = (config: Config, answerRate: number): People => {
  const ledgers = new Map<string, LedgerState>()
  const askedOf = new Map<string, number>()
  const byPrompt = new Map<string, Asking>(
    config.prompts.map(({ id }) => [
      id,
      { people: new Set(), asked: 0, answered: 0, refused: new Map() },
    ]),
  )

  const ask = (prompt: Prompt, person: string, { now, facts, ledger }: Moment) => {
    const asking = byPrompt.get(prompt.id)
    const answers =
      drawOf({ ...prompt, id: `${prompt.id}#${asking?.asked}` }, person, 0) < answerRate
    const record = afterAsking(prompt, recordOf(prompt, facts, ledger), now)
    if (asking) {
      asking.people.add(person)
      asking.asked += 1
      asking.answered += Number(answers)
    }
    askedOf.set(person, (askedOf.get(person) ?? 0) + 1)
    ledgers.set(person, {
      prompts: {
        ...ledger.prompts,
        [recordKey(prompt, facts)]: { ...record, ...(answers && { answeredAt: now }) },
      },
      interruptedAt: now,
      visit: { ...ledger.visit, interrupted: ledger.visit.interrupted + 1 },
    })
  }

  return {
    live: (line) => {
      const { person, at: now } = line
      const before = ledgers.get(person) ?? unseen
      const ledger = { ...before, visit: visitAt(before.visit, now) }
      ledgers.set(person, ledger)
      if (!line.signal) return
      const moment = momentIn(config, { ...line, now, ledger, seed: person })
      const { prompt, refused } = choose(rules, config.prompts, moment)
      for (const { prompt: one, gate } of refused) {
        const counts = byPrompt.get(one.id)?.refused
        counts?.set(gate.gate, (counts.get(gate.gate) ?? 0) + 1)
      }
      if (prompt) ask(prompt, person, moment)
    },
    count: () => ledgers.size,
    byPrompt,
    askedOf,
  }
}
