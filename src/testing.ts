import { checkConfig } from './model/check.ts'
import type { Gate } from './model/gate.ts'
import type { ConfigOf } from './model/schema.ts'
import { choose } from './rules/choose.ts'
import { gatesOf } from './rules/gates.ts'
import {
  type Circumstances,
  type Happened,
  ledgerAfter,
  momentIn,
} from './rules/imagined-moment.ts'
import { type Happenings, signalIn } from './rules/imagined-signal.ts'
import { rules } from './rules/rules.ts'
import { timeOf } from './rules/time-of.ts'

export type { Gate, GateName } from './model/gate.ts'

/** A date, a text like `2026-12-01T10:00`, or milliseconds since 1970. */
type Time = Date | string | number

/** A moment in the life of somebody on your site; what is left out is as on a first visit. */
export interface Situation
  extends Happenings,
    Pick<Circumstances, 'url' | 'user' | 'context' | 'flags' | 'locale' | 'device'> {
  /** @default now */
  readonly at?: Time
  /** How often it has happened by now, this time included. @default 1 */
  readonly times?: number
  /** The how manieth visit this is. @default 1 */
  readonly visits?: number
  /** When each prompt was asked on this device. */
  readonly asked?: Readonly<Record<string, Time | readonly Time[]>>
  readonly answered?: Readonly<Record<string, Time>>
}

const msOf = (time: Time) => {
  const ms = timeOf(time)
  if (Number.isNaN(ms)) throw new TypeError(`${time}: expected a date like 2026-12-01T10:00`)
  return ms
}

const happened = (times: Situation['asked'] = {}): readonly Happened[] =>
  Object.entries(times).flatMap(([id, at]) =>
    [at].flat().map((one) => [id, msOf(one as Time)] as const),
  )

const countOf = (times: number) => {
  if (Number.isInteger(times) && times > 0) return times
  throw new TypeError(`${times} times: expected a whole number from 1`)
}

const imagine = (raw: ConfigOf<string>, situation: Situation) => {
  const { config, problems } = checkConfig(raw)
  const wrong = problems.filter(({ warning }) => !warning).map(({ message }) => message)
  if (!config || wrong[0]) throw new TypeError(wrong.join('\n'))
  const now = msOf(situation.at ?? Date.now())
  const { asked, answered, visits = 1, times = 1 } = situation
  const ledger = ledgerAfter(happened(asked), happened(answered), visits, now)
  const signal = signalIn(situation)
  const moment = momentIn(config, { ...situation, now, ledger, signal, times: countOf(times) })
  return { prompts: config.prompts, moment }
}

/**
 * The id of the prompt that would be shown at this moment, by the rules that ship; undefined where
 * nobody would be asked anything.
 *
 * @throws TypeError where the config has a mistake, a time is none, or two things happen at once
 */
export const whoIsAsked = (config: ConfigOf<string>, situation: Situation): string | undefined => {
  const { prompts, moment } = imagine(config, situation)
  return choose(rules, prompts, moment).prompt?.id
}

/**
 * Every gate of one prompt at this moment, in order, with what it wants and what it saw; `[]` where
 * the config has no such prompt.
 *
 * @throws TypeError where the config has a mistake, a time is none, or two things happen at once
 */
export const explainAsked = (
  config: ConfigOf<string>,
  promptId: string,
  situation: Situation,
): readonly Gate[] => {
  const { prompts, moment } = imagine(config, situation)
  return prompts.filter(({ id }) => id === promptId).flatMap((prompt) => gatesOf(prompt, moment))
}
