import type { LedgerState } from '../model/ledger.ts'
import type { Prompt } from '../model/schema.ts'
import { countKey } from './count-key.ts'
import type { Moment } from './moment.ts'
import type { Rules } from './rules.ts'

/** So often an `atLeast` can ask for. */
const mostCounted = 100

/**
 * The ledger's counts after what just happened; undefined where no trigger counts it.
 *
 * @param rules handed in, since the browser has them already where this is fetched later
 */
export const countsAfter = (
  { dueTrigger }: Pick<Rules, 'dueTrigger'>,
  prompts: readonly Prompt[],
  moment: Moment,
): LedgerState['counts'] => {
  const before = moment.ledger.counts
  const met = prompts.flatMap(({ id, triggers = [] }) =>
    triggers.flatMap((trigger, at) =>
      trigger.atLeast && dueTrigger({ id, triggers: [{ ...trigger, atLeast: 1 }] }, moment)
        ? [countKey(id, at)]
        : [],
    ),
  )
  const after = met.map(
    (key) => [key, [...(before?.[key] ?? []), moment.now].slice(-mostCounted)] as const,
  )
  return after[0] && { ...before, ...Object.fromEntries(after) }
}
