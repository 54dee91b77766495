import type { Prompt, Trigger } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { holds } from './condition.ts'
import type { Moment } from './moment.ts'

/** Whether a trigger waits for what happened, its `where` aside. */
const waitsFor = (trigger: Trigger, signal: Signal): boolean =>
  'event' in trigger
    ? signal.type === 'event' && signal.name === trigger.event
    : signal.type === 'pageSeconds' && signal.seconds >= trigger.pageSeconds

/** Whether any trigger of a prompt waits for what happened: cheap, and asked before all gates. */
export const isCandidate = ({ triggers }: Prompt, { signal }: Moment): boolean =>
  !!signal && !!triggers?.some((trigger) => waitsFor(trigger, signal))

/** The first trigger of a prompt that what happened fulfils, its `where` included. */
export const firedTrigger = (
  { triggers }: Prompt,
  { signal, facts, now }: Moment,
): Trigger | undefined =>
  signal &&
  triggers?.find(
    (trigger) =>
      waitsFor(trigger, signal) && (!('where' in trigger) || holds(trigger.where, facts, now)),
  )
