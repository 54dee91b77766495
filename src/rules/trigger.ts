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

/** Whether one of a prompt's triggers is met, and not for the first times of those that count. */
export const isTriggered = ({ triggers = [] }: Prompt, moment: Moment): boolean =>
  triggers.some((trigger) => isDue(trigger, moment))

/** Whether a trigger is met, often enough. */
export const isDue = (trigger: Trigger, moment: Moment): boolean => {
  const { atLeast = 1, withinDays = Infinity } = trigger
  const times = moment.ledger.counts?.[countKey(trigger)] ?? []
  return (
    isMet(trigger, moment) &&
    (atLeast < 2 || times.filter((at) => moment.now - at <= withinDays * dayMs).length >= atLeast)
  )
}
