import type { Facts } from '../model/facts.ts'
import type { Gate, GateName } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import { holds } from './condition.ts'
import { dayMs } from './day-ms.ts'
import { recordOf, roundOf } from './frequency.ts'
import { lookUp } from './lookup.ts'
import type { Moment } from './moment.ts'
import { own } from './own.ts'
import { onPage } from './pages.ts'
import { drawOf } from './sample.ts'
import { timeOf } from './time-of.ts'
import { dueTrigger } from './trigger.ts'

const isoOf = (ms: number) => new Date(ms).toISOString()

/** The facts that a condition names, not those named inside `$and` and the like. */
const factsNamed = (condition: object, facts: Facts) =>
  Object.fromEntries(Object.keys(condition).map((path) => [path, lookUp(facts, path) ?? null]))

/** Every gate of one prompt, in the order of `gateNames`, with what it wanted and saw. */
export const gatesOf = (prompt: Prompt, moment: Moment): readonly Gate[] => {
  const { now, facts, ledger, quiet, consent, polite, busy, signal } = moment
  const { schedule = {}, pages = {}, audience = {}, frequency = {}, triggers = [] } = prompt
  const from = timeOf(schedule.from ?? -Infinity)
  const until = timeOf(schedule.until ?? Infinity, 1)
  const rate = prompt.sample?.rate ?? 1
  const draw = drawOf(prompt, moment.seed, now)
  const record = recordOf(prompt, facts, ledger)
  const { opensAt } = roundOf(prompt, record)
  const { interruptedAt, visit } = ledger
  // What is there without asking interrupts nobody, and needs no trigger.
  const stands = /inline|edge/.test(own(prompt.present, 'as') as string)
  const quietUntil = (interruptedAt ?? -Infinity) + quiet.betweenPromptsDays * dayMs

  const gate = (
    name: GateName,
    pass: boolean,
    expected: unknown,
    actual: unknown,
    opens = now,
  ): Gate => ({
    gate: name,
    pass,
    expected,
    actual,
    // No date is further away than 864e13 ms.
    ...(!pass && opens > now && opens < 864e13 && { nextAt: isoOf(opens) }),
  })

  return [
    gate('consent', consent === 'granted', 'granted', consent),
    gate('schedule', now >= from && now <= until, schedule, isoOf(now), from),
    gate('pages', onPage(pages, facts), pages, lookUp(facts, 'page.path')),
    gate('audience', holds(audience, facts, now), audience, factsNamed(audience, facts)),
    gate('sample', draw < rate, rate, draw),
    gate('frequency', now >= opensAt, frequency, record, opensAt),
    gate(
      'quiet',
      stands || !!prompt.ignoreQuiet || now >= quietUntil,
      quiet,
      interruptedAt && isoOf(interruptedAt),
      quietUntil,
    ),
    gate('visit', stands || visit.interrupted < quiet.perVisit, quiet.perVisit, visit.interrupted),
    gate('trigger', (stands && !triggers[0]) || !!dueTrigger(prompt, moment), triggers, signal),
    gate('polite', stands || polite, true, polite),
    gate('busy', stands || !busy, false, busy),
  ]
}
