import type { Answers } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { LedgerState } from '../model/ledger.ts'
import type { PageFacts } from '../platform/page.ts'

const dayMs = 86_400_000

export interface Situation {
  readonly here: Here
  readonly page: PageFacts
  readonly ledger: LedgerState
  /** Milliseconds since 1970. */
  readonly now: number
  /** Threads of this device that have no answer yet. */
  readonly openThreads: number
  readonly event: Facts | undefined
  readonly answers: Answers | undefined
}

const promptFacts = ({ ledger, now }: Situation) =>
  Object.fromEntries(
    Object.entries(ledger.prompts).map(([id, { answers, answeredAt }]) => [
      id,
      { answers, daysSince: answeredAt && Math.floor((now - answeredAt) / dayMs) },
    ]),
  )

/** Everything that a condition can ask about, by the names of the config. */
export const factsOf = (situation: Situation): Facts => {
  const { here, page, ledger, now, event = {}, answers = {}, openThreads } = situation
  const { id, traits, asked } = here.respondent
  const time = new Date(now)
  return {
    ...page,
    user: { ...traits, id, asked },
    event,
    answers,
    context: here.context,
    flags: here.flags,
    locale: here.locale,
    visits: ledger.visit.count,
    // ISO 8601: Monday is 1, Sunday is 7.
    now: { hour: time.getHours(), weekday: time.getDay() || 7 },
    threads: { open: openThreads },
    prompts: promptFacts(situation),
  }
}
