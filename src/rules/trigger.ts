import type { Prompt, Trigger } from '../model/schema.ts'
import { holds } from './condition.ts'
import { countKey } from './count-key.ts'
import { dayMs } from './day-ms.ts'
import type { Moment } from './moment.ts'
import { own } from './own.ts'

/** Whether what just happened is what a trigger waits for, the first time or the hundredth. */
export const isMet = (trigger: Trigger, { signal, facts, now }: Moment): boolean => {
  const wanted = own(trigger, `${signal?.type}`)
  const value = signal?.value as never
  return (
    // Whoever has scrolled to 80 % has passed 50 %.
    (typeof wanted === 'number' ? value >= wanted : !!wanted && value === wanted) &&
    holds(trigger.where ?? {}, facts, now)
  )
}

/** The first of a prompt's triggers that is met, and often enough for one that counts. */
export const dueTrigger = (
  { id, triggers = [] }: Pick<Prompt, 'id' | 'triggers'>,
  moment: Moment,
): Trigger | undefined =>
  triggers.find((trigger, at) => {
    const { atLeast = 1, withinDays = Infinity } = trigger
    const isRecent = (time: number) => (moment.now - time) / dayMs <= withinDays
    return (
      isMet(trigger, moment) &&
      // Where nothing is counted, this is the first time.
      (moment.ledger.counts?.[countKey(id, at)]?.filter(isRecent).length || 1) >= atLeast
    )
  })
