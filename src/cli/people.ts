import type { LedgerState } from '../model/ledger.ts'
import type { Config, Prompt } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { isInTime } from '../prompts/delays.ts'
import { visitAt } from '../prompts/ledger.ts'
import { choose } from '../rules/choose.ts'
import { countsAfter } from '../rules/counts.ts'
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
  /** How often it was triggered, and which gate refused it first, or what ended its delay. */
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

/** What is there without asking interrupts nobody. */
const interrupts = ({ present }: Prompt) => !/inline|edge/.test(`${present?.as}`)

/**
 * People who come and go as a log says, and answer when they are asked, or do not.
 *
 * @param answerRate the share of askings that is answered, by a draw that is the same each time
 */
export const createPeople = (config: Config, answerRate: number): People => {
  const { prompts } = config
  const counting = prompts.filter(({ triggers }) =>
    triggers?.some(({ atLeast = 1 }) => atLeast > 1),
  )
  const ledgers = new Map<string, LedgerState>()
  const askedOf = new Map<string, number>()
  const byPrompt = new Map<string, Asking>(
    prompts.map(({ id }) => [id, { people: new Set(), asked: 0, answered: 0, refused: new Map() }]),
  )

  const ledgerOf = (person: string) => ledgers.get(person) ?? unseen
  const momentAt = (line: VisitLine, signal: Signal): Moment =>
    momentIn(config, {
      ...line,
      signal,
      now: line.at,
      ledger: ledgerOf(line.person),
      seed: line.person,
    })

  const refuse = (id: string, by: string) => {
    const counts = byPrompt.get(id)?.refused
    counts?.set(by, (counts.get(by) ?? 0) + 1)
  }

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
      ...ledger,
      prompts: {
        ...ledger.prompts,
        [recordKey(prompt, facts)]: { ...record, ...(answers && { answeredAt: now }) },
      },
      ...(interrupts(prompt) && {
        interruptedAt: now,
        visit: { ...ledger.visit, interrupted: ledger.visit.interrupted + 1 },
      }),
    })
  }

  /** What waits is called off by this line, comes in it, or goes on waiting. */
  const wait = (line: VisitLine) => {
    const { person, at: now, signal } = line
    const { due, ...ledger } = ledgerOf(person)
    if (!due) return
    const event = signal?.type === 'event' ? `${signal.value}` : undefined
    const promptOf = (id: string) => prompts.find((prompt) => prompt.id === id)
    const isOff = (id: string) => event !== undefined && promptOf(id)?.cancelOn?.includes(event)
    const left = due.filter(({ prompt, at }) => at > now && !isOff(prompt))
    ledgers.set(person, left[0] ? { ...ledger, due: left } : ledger)
    for (const one of due) {
      if (left.includes(one)) continue
      const prompt = promptOf(one.prompt)
      const moment = momentAt(line, one.signal)
      const gate = prompt && rules.gatesOf(prompt, moment).find(({ pass }) => !pass)
      if (isOff(one.prompt)) refuse(one.prompt, 'cancelOn')
      else if (!isInTime(one, now)) refuse(one.prompt, 'delaySeconds')
      else if (gate) refuse(one.prompt, gate.gate)
      else if (prompt) ask(prompt, person, moment)
    }
  }

  /** It counts wherever it happens, and whether anybody is asked or not. */
  const counted = (moment: Moment, person: string): Moment => {
    const counts = countsAfter(rules, counting, moment)
    if (!counts) return moment
    const ledger = { ...moment.ledger, counts }
    ledgers.set(person, ledger)
    return { ...moment, ledger }
  }

  return {
    live: (line) => {
      const { person, at: now, signal } = line
      const before = ledgerOf(person)
      ledgers.set(person, { ...before, visit: visitAt(before.visit, now) })
      wait(line)
      if (!signal) return
      const moment = counted(momentAt(line, signal), person)
      const { prompt, refused } = choose(rules, prompts, moment)
      for (const { prompt: one, gate } of refused) refuse(one.id, gate.gate)
      if (!prompt) return
      const { delaySeconds } = rules.dueTrigger(prompt, moment) ?? {}
      if (!delaySeconds) return ask(prompt, person, moment)
      const { due = [], ...ledger } = moment.ledger
      const delayMs = delaySeconds * 1000
      const one = { prompt: prompt.id, signal, at: now + delayMs, delayMs }
      const others = due.filter(({ prompt: id }) => id !== prompt.id)
      ledgers.set(person, { ...ledger, due: [...others, one] })
    },
    count: () => ledgers.size,
    byPrompt,
    askedOf,
  }
}
