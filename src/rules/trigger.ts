import type { Prompt, Trigger } from '../model/schema.ts'
import { holds } from './condition.ts'
import { factsAt, type Moment } from './moment.ts'

/**
 * The first trigger of a prompt that what happened fulfils.
 * @param loosely leaves `where` aside: cheap, to find out which prompts to look at
 */
export const firedTrigger = (
  { triggers }: Prompt,
  moment: Moment,
  loosely?: true,
): Trigger | undefined => {
  const happened: { readonly name?: string; readonly seconds?: number } = moment.signal ?? {}
  return triggers?.find((trigger) =>
    'event' in trigger
      ? happened.name === trigger.event &&
        (loosely || holds(trigger.where ?? {}, factsAt(moment), moment.now))
      : Number(happened.seconds) >= trigger.pageSeconds,
  )
}
