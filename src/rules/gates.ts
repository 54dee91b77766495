import type { Facts } from '../model/facts.ts'
import type { Gate, GateName } from '../model/gate.ts'
import type { Prompt } from '../model/schema.ts'
import { holds } from './condition.ts'
import { dayMs } from './day-ms.ts'
import { interrupts, recordOf, roundOf } from './frequency.ts'
import { lookUp } from './lookup.ts'
import { factsAt, type Moment } from './moment.ts'
import { onPage } from './pages.ts'
import { drawOf } from './sample.ts'
import { timeOf } from './time-of.ts'
import { firedTrigger } from './trigger.ts'

const isoOf = (ms: number) => new Date(ms).toISOString()

/** The facts that a condition names, not those named inside `$and` and the like. */
const factsNamed = (condition: object, facts: Facts) =>
  Object.fromEntries(Object.keys(condition).map((path) => [path, lookUp(facts, path) ?? null]))

/** Every gate of one prompt, each tested only when it is asked for. */
export function* gates(prompt: Prompt, moment: Moment): Generator<Gate, void> {
  const { now, ledger, quiet } = moment
  const { schedule = {}, pages = {}, audience = {}, frequency } = prompt
  const facts = factsAt(moment)
  const ago = (then = -Infinity) => {
    const days = Math.floor((now - then) / dayMs)
    return days < Infinity ? `${days} day${days === 1 ? '' : 's'} ago` : 'never'
  }
  const gate = (
    name: GateName,
    passes: unknown,
    expected: unknown,
    actual: unknown,
    opens = now,
  ): Gate => {
    const pass = !!passes
    // No date is further away than 864e13 ms.
    const nextAt = !pass && opens > now && opens < 864e13 && isoOf(opens)
    return { gate: name, pass, expected, actual, ...(nextAt && { nextAt }) }
  }

  yield gate('consent', moment.consent === 'granted', 'granted', moment.consent)

  const from = timeOf(schedule.from ?? -Infinity)
  const until = timeOf(schedule.until ?? Infinity, 1)
  yield gate('schedule', now >= from && now <= until, schedule, isoOf(now), from)

  yield gate('pages', onPage(pages, facts), pages, lookUp(facts, 'page.path'))
  yield gate('audience', holds(audience, facts, now), audience, factsNamed(audience, facts))

  const draw = drawOf(prompt, moment.seed, now)
  const rate = prompt.sample?.rate ?? 1
  yield gate('sample', draw < rate, rate, draw)

  const record = recordOf(prompt, facts, ledger)
  const { opensAt } = roundOf(prompt, record)
  yield gate(
    'frequency',
    now >= opensAt,
    frequency ?? 'until answered',
    record.never
      ? 'never again'
      : `asked ${ago(record.askedAt)} (${record.asked} of 3), answered ${ago(record.answeredAt)}`,
    opensAt,
  )

  const { interruptedAt, visit } = ledger
  const silent = !interrupts(prompt)
  const quietUntil = (interruptedAt ?? -Infinity) + quiet.betweenPromptsDays * dayMs
  yield gate(
    'quiet',
    silent || prompt.ignoreQuiet || now >= quietUntil,
    quiet,
    ago(interruptedAt),
    quietUntil,
  )
  yield gate(
    'visit',
    silent || visit.interrupted < quiet.perVisit,
    quiet.perVisit,
    visit.interrupted,
  )

  yield gate(
    'trigger',
    firedTrigger(prompt, moment),
    prompt.triggers ?? 'show() or opens',
    moment.signal ?? 'nothing yet',
  )
  yield gate('polite', moment.polite, true, moment.polite)
  yield gate('busy', !moment.busy, false, moment.busy)
}
