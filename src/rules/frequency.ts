import type { Facts } from '../model/facts.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import type { Prompt } from '../model/schema.ts'
import { dayMs } from './day-ms.ts'
import { lookUp } from './lookup.ts'
import { own } from './own.ts'
import { timeOf } from './time-of.ts'

const unasked: PromptRecord = { asked: 0, dismissed: 0 }

/**
 * Under which key the ledger remembers a prompt: `<id>`, or `<id>/<value>` where `frequency.per`
 * names a fact that is known and is no object or list.
 */
export const recordKey = (prompt: Prompt, facts: Facts): string => {
  const value = lookUp(facts, prompt.frequency?.per ?? '')
  return typeof (value ?? {}) === 'object' ? prompt.id : `${prompt.id}/${String(value)}`
}

/**
 * Where a prompt stands: whether its round is complete, by an answer or the last asking (or never
 * began), and from when it may be asked again, in milliseconds since 1970 (-Infinity where it never
 * was, Infinity where the person said "Don't ask me again").
 */
export const roundOf = ({ frequency }: Prompt, record: PromptRecord) => {
  const { asked, askedAt = -Infinity, answeredAt = -Infinity, never } = record
  // Without `everyDays` the next round is further away than any date.
  const everyDays = frequency?.everyDays ?? 1e9
  const isComplete = answeredAt >= askedAt || asked >= 3
  const restDays = isComplete ? everyDays : 30
  const opensAt = Math.max(answeredAt + everyDays * dayMs, askedAt + restDays * dayMs)
  return { isComplete, opensAt: never ? Infinity : opensAt }
}

/** The record after one more asking, starting a new round when the old one is over. */
export const afterAsking = (
  prompt: Prompt,
  record: PromptRecord = unasked,
  now: number,
): PromptRecord => {
  const { isComplete, opensAt } = roundOf(prompt, record)
  return { ...record, asked: isComplete && opensAt <= now ? 1 : record.asked + 1, askedAt: now }
}

/**
 * What is known of a prompt for these facts: this device's record, and an asking more where
 * `user.asked.<record key>` says that another device asked later. Dates less than a day after ours
 * are taken for our own asking, since a host may keep days only, or the days of another time zone.
 */
export const recordOf = (prompt: Prompt, facts: Facts, ledger: LedgerState): PromptRecord => {
  const key = recordKey(prompt, facts)
  const record = (own(ledger.prompts, key) as PromptRecord | undefined) ?? unasked
  const elsewhere = timeOf(own(lookUp(facts, 'user.asked'), key))
  return elsewhere - (record.askedAt ?? -Infinity) > dayMs
    ? afterAsking(prompt, record, elsewhere)
    : record
}
