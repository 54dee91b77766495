import type { WritableAtom } from 'nanostores'
import type { Answers } from '../model/answer.ts'
import { attempt } from '../model/attempt.ts'
import type { Facts } from '../model/facts.ts'
import type { Here } from '../model/here.ts'
import type { Clock } from '../platform/clock.ts'
import type { Page } from '../platform/page.ts'
import { dayMs } from '../rules/day-ms.ts'
import type { Ledger } from './ledger.ts'

export interface FactsParts {
  readonly clock: Clock
  readonly page: Page
  readonly ledger: Ledger
  /** Threads of this device. */
  readonly $history: WritableAtom<readonly unknown[]>
  readonly here: () => Here
}

/** Everything that a condition can ask about, by the names of the config. */
export const createFacts =
  ({ clock, page, ledger, $history, here }: FactsParts) =>
  (event: Facts = {}, answers: Answers = {}): Facts => {
    const { respondent, locale, flags, context } = here()
    const { id, traits, asked } = respondent
    const { prompts, visit } = ledger.state()
    const now = clock.now()
    const time = new Date(now)
    return {
      ...page.facts(),
      // A host's getter may throw.
      user: { ...attempt(() => ({ ...traits })), id, asked },
      event,
      answers,
      context,
      flags,
      locale,
      visits: visit.count,
      // ISO 8601: Monday is 1, Sunday is 7.
      now: { hour: time.getHours(), weekday: time.getDay() || 7 },
      threads: { open: $history.get().length },
      prompts: Object.fromEntries(
        Object.entries(prompts).map(([id, { answers, answeredAt }]) => [
          id,
          { answers, daysSince: answeredAt && Math.floor((now - answeredAt) / dayMs) },
        ]),
      ),
    }
  }
