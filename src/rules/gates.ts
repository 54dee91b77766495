import type { Gate, GateName } from '../model/gate.ts'
import type { PromptRecord } from '../model/ledger.ts'
import type { Prompt } from '../model/schema.ts'
import { holds } from './condition.ts'
import { dayMs, days } from './days.ts'
import { interrupts, opensAt, recordOf } from './frequency.ts'
import { lookUp } from './lookup.ts'
import type { Moment } from './moment.ts'
import { onPage } from './pages.ts'
import { drawOf } from './sample.ts'
import { timeOf } from './time-of.ts'
import { firedTrigger } from './trigger.ts'

/** `opensAt` in milliseconds since 1970, where time alone opens the gate. */
type Verdict = readonly [pass: boolean, expected: unknown, actual: unknown, opensAt?: number]

const any = 'any'
const ago = (then: number, now: number) => `${days((now - then) / dayMs)} ago`

const isoOf = (ms: number) => (Math.abs(ms) < 864e13 ? new Date(ms).toISOString() : undefined)

const factsNamed = (condition: object, { facts }: Moment) =>
  Object.fromEntries(
    Object.keys(condition)
      .filter((key) => key[0] !== '$')
      .map((path) => [path, lookUp(facts, path) ?? null]),
  )

const historyOf = ({ never, asked, askedAt, answeredAt }: PromptRecord, now: number) => {
  if (never) return 'never again'
  if (answeredAt !== undefined && answeredAt >= (askedAt ?? answeredAt))
    return `answered ${ago(answeredAt, now)}`
  return askedAt === undefined
    ? 'not asked'
    : `asked ${asked} of 3 times, last ${ago(askedAt, now)}`
}

/** In the order in which they are asked. */
const judges: { readonly [name in GateName]: (prompt: Prompt, moment: Moment) => Verdict } = {
  consent: (_, { consent }) => [consent === 'granted', 'granted', consent],

  schedule: ({ schedule = {} }, { now }) => {
    const from = timeOf(schedule.from ?? -Infinity)
    return [now >= from && now <= timeOf(schedule.until ?? Infinity, 1), schedule, isoOf(now), from]
  },

  pages: ({ pages }, { facts }) => [
    onPage(pages, facts),
    pages ?? any,
    lookUp(facts, 'page.path') ?? null,
  ],

  audience: ({ audience = {} }, moment) => [
    holds(audience, moment.facts, moment.now),
    audience,
    factsNamed(audience, moment),
  ],

  sample: (prompt, { seed, now }) => {
    const draw = drawOf(prompt, seed, now)
    const rate = prompt.sample?.rate ?? 1
    return [draw < rate, rate, draw]
  },

  frequency: (prompt, { facts, ledger, now }) => {
    const { everyDays, per } = prompt.frequency ?? {}
    const record = recordOf(prompt, facts, ledger)
    const opens = opensAt(prompt, record)
    return [
      now >= opens,
      (everyDays === undefined ? 'until answered' : `every ${days(everyDays)}`) +
        (per ? ` per ${per}` : ''),
      historyOf(record, now),
      opens,
    ]
  },

  quiet: (prompt, { ledger, quiet, now }) => {
    const { interruptedAt } = ledger
    const opens = (interruptedAt ?? -Infinity) + quiet.betweenPromptsDays * dayMs
    return [
      now >= opens || !!prompt.ignoreQuiet || !interrupts(prompt),
      days(quiet.betweenPromptsDays),
      interruptedAt === undefined ? 'not interrupted' : `interrupted ${ago(interruptedAt, now)}`,
      opens,
    ]
  },

  visit: (prompt, { ledger, quiet }) => [
    ledger.visit.interrupted < quiet.perVisit || !interrupts(prompt),
    quiet.perVisit,
    ledger.visit.interrupted,
  ],

  trigger: (prompt, moment) => [
    !!firedTrigger(prompt, moment),
    prompt.triggers ?? 'show() or opens',
    moment.signal ?? 'nothing yet',
  ],

  polite: (_, { polite }) => [polite, true, polite],
  busy: (_, { busy }) => [!busy, false, busy],
}

/** The names of the gates, in the order in which they are asked. */
export const order = Object.keys(judges) as GateName[]

/** One gate of one prompt. */
export const gateOf = (gate: GateName, prompt: Prompt, moment: Moment): Gate => {
  const [pass, expected, actual, opens = 0] = judges[gate](prompt, moment)
  const nextAt = !pass && opens > moment.now && isoOf(opens)
  return { gate, pass, expected, actual, ...(nextAt && { nextAt }) }
}
