import type { Facts } from '../model/facts.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import type { Config } from '../model/schema.ts'
import type { Moment } from '../rules/moment.ts'
import { timeOf } from '../rules/time-of.ts'
import { momentIn } from './moment.ts'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

/** For `parseArgs` of Node. */
export const momentOptions = {
  url: text,
  event: texts,
  user: texts,
  context: texts,
  flag: texts,
  asked: texts,
  answered: texts,
  at: text,
  visits: text,
  locale: text,
  device: text,
} as const

export type MomentArguments = {
  readonly [Name in keyof typeof momentOptions]?: (typeof momentOptions)[Name] extends typeof texts
    ? readonly string[]
    : string
}

/** `25` is a number and `true` is true, as they would be in JSON; the rest is text. */
const readValue = (written: string): unknown => {
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}

/** `plan=pro` → `{ plan: 'pro' }`. @throws where there is no `=` */
const pairsOf = (option: string, pairs: readonly string[] = []): Facts =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', value = ''] = pair.match(/^([^=]+)=(.*)$/s) ?? []
      if (!name) throw new Error(`--${option} ${pair}: expected name=value`)
      return [name, readValue(value)]
    }),
  )

/** @throws where it is no date */
const dateOf = (option: string, written: string) => {
  const ms = timeOf(written)
  if (Number.isNaN(ms))
    throw new Error(`--${option} ${written}: expected a date like 2026-12-01T10:00`)
  return ms
}

/** `nps@2026-11-20` → what the device remembers. @throws where there is no date */
const ledgerOf = ({ asked = [], answered = [], visits = '1' }: MomentArguments, now: number) => {
  const prompts: Record<string, PromptRecord> = {}
  const times: number[] = []
  const remember = (
    option: string,
    pair: string,
    write: (at: number, old: PromptRecord) => PromptRecord,
  ) => {
    const [, id = '', date = ''] = pair.match(/^(.+)@([^@]+)$/) ?? []
    if (!id) throw new Error(`--${option} ${pair}: expected prompt@date`)
    const at = dateOf(option, date)
    times.push(at)
    prompts[id] = write(at, prompts[id] ?? { asked: 0, dismissed: 0 })
  }
  for (const pair of asked)
    remember('asked', pair, (askedAt, old) => ({ ...old, asked: old.asked + 1, askedAt }))
  for (const pair of answered)
    remember('answered', pair, (answeredAt, old) => ({
      ...old,
      asked: Math.max(1, old.asked),
      askedAt: old.askedAt ?? answeredAt,
      answeredAt,
    }))
  return {
    prompts,
    visit: { count: Number(visits), seenAt: now, interrupted: 0 },
    ...(times[0] !== undefined && { interruptedAt: Math.max(...times) }),
  } satisfies LedgerState
}

/**
 * The moment that somebody describes on the command line.
 *
 * @throws where an argument makes no sense, in words that say which
 */
export const momentOf = (config: Config, given: MomentArguments): Moment => {
  const now = given.at === undefined ? Date.now() : dateOf('at', given.at)
  const { name, ...properties } = pairsOf('event', given.event)
  return momentIn(config, {
    now,
    ledger: ledgerOf(given, now),
    signal: typeof name === 'string' ? { type: 'event', name, properties } : undefined,
    url: given.url,
    user: pairsOf('user', given.user),
    context: pairsOf('context', given.context),
    flags: pairsOf('flag', given.flag),
    locale: given.locale,
    device: given.device,
  })
}
