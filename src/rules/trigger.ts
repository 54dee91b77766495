import type { Prompt } from '../model/schema.ts'
import { holds } from './condition.ts'
import type { Moment } from './moment.ts'

/** Whether what happened fulfils one of a prompt's triggers. */
export const isTriggered = ({ triggers = [] }: Prompt, { signal, facts, now }: Moment): boolean => {
  const happened: { readonly name?: string; readonly seconds?: number } = signal ?? {}
  return triggers.some((trigger) =>
    'event' in trigger
      ? happened.name === trigger.event && holds(trigger.where ?? {}, facts, now)
      : Number(happened.seconds) >= trigger.pageSeconds,
  )
}
