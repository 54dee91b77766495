import type { Facts } from '../model/facts.ts'
import type { Config } from '../model/schema.ts'
import { type Happened, ledgerAfter, momentIn } from '../rules/imagined-moment.ts'
import { signalIn } from '../rules/imagined-signal.ts'
import type { Moment } from '../rules/moment.ts'
import { timeOf } from '../rules/time-of.ts'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

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
  times: text,
  'page-seconds': text,
  scroll: text,
  'exit-intent': flag,
  click: text,
  visible: text,
} as const

export type MomentArguments = {
  readonly [Name in keyof typeof momentOptions]?: (typeof momentOptions)[Name] extends typeof texts
    ? readonly string[]
    : (typeof momentOptions)[Name] extends typeof flag
      ? boolean
      : string
}

/** What happens, by the option that says it. */
const optionOf = {
  event: 'event',
  pageSeconds: 'page-seconds',
  scrollPercent: 'scroll',
  exitIntent: 'exit-intent',
  click: 'click',
  visible: 'visible',
} as const

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

/** @throws where it is no number, or one that cannot be */
const numberOf = (
  option: string,
  written: string | undefined,
  fits: (value: number) => boolean,
  expected: string,
) => {
  if (written === undefined) return undefined
  const value = written.trim() ? Number(written) : Number.NaN
  if (!fits(value)) throw new Error(`--${option} ${written}: expected ${expected}`)
  return value
}

/** `nps@2026-11-20`. @throws where there is no date */
const happened = (option: string, pairs: readonly string[] = []) =>
  pairs.map((pair): Happened => {
    const [, id = '', date = ''] = pair.match(/^(.+)@([^@]+)$/) ?? []
    if (!id) throw new Error(`--${option} ${pair}: expected prompt@date`)
    return [id, dateOf(option, date)]
  })

/**
 * The moment that somebody describes on the command line.
 *
 * @throws where an argument makes no sense, in words that say which
 */
export const momentOf = (config: Config, given: MomentArguments): Moment => {
  const now = given.at === undefined ? Date.now() : dateOf('at', given.at)
  const { name, ...properties } = pairsOf('event', given.event)
  const signal = signalIn(
    {
      event: typeof name === 'string' ? name : undefined,
      properties,
      pageSeconds: numberOf(
        'page-seconds',
        given['page-seconds'],
        (value) => value >= 0,
        'a number of seconds',
      ),
      scrollPercent: numberOf(
        'scroll',
        given.scroll,
        (value) => value >= 0 && value <= 100,
        'a number from 0 to 100',
      ),
      exitIntent: given['exit-intent'],
      click: given.click,
      visible: given.visible,
    },
    (type) => `--${optionOf[type]}`,
  )
  return momentIn(config, {
    now,
    ledger: ledgerAfter(
      happened('asked', given.asked),
      happened('answered', given.answered),
      Number(given.visits ?? 1),
      now,
    ),
    signal,
    times:
      numberOf(
        'times',
        given.times,
        (value) => Number.isInteger(value) && value > 0,
        'a whole number from 1',
      ) ?? 1,
    url: given.url,
    user: pairsOf('user', given.user),
    context: pairsOf('context', given.context),
    flags: pairsOf('flag', given.flag),
    locale: given.locale,
    device: given.device,
  })
}
