import type { Facts } from '../model/facts.ts'
import type { LedgerState, PromptRecord } from '../model/ledger.ts'
import type { Config } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { countKey } from './count-key.ts'
import { dayMs } from './day-ms.ts'
import type { Moment } from './moment.ts'
import { isMet } from './trigger.ts'

/** What is known of a moment that nobody's browser has seen. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly ledger: LedgerState
  readonly signal: Signal | undefined
  /** How often it has happened by now, this time included. @default as the ledger says */
  readonly times?: number | undefined
  /** A path will do. @default 'https://example.com/' */
  readonly url?: string | undefined
  readonly user?: Facts | undefined
  readonly context?: Facts | undefined
  readonly flags?: Facts | undefined
  /** @default the config's, else 'en' */
  readonly locale?: string | undefined
  /** @default 'desktop' */
  readonly device?: string | undefined
  /** Keeps the sample the same. @default the person's id, else one device */
  readonly seed?: string | undefined
}

/** A prompt, and a time in ms since 1970. */
export type Happened = readonly [promptId: string, at: number]

const untouched: PromptRecord = { asked: 0, dismissed: 0 }

/** What a device remembers that was asked and answered so, and is at its n-th visit. */
export const ledgerAfter = (
  asked: readonly Happened[],
  answered: readonly Happened[],
  visits: number,
  now: number,
): LedgerState => {
  const prompts: Record<string, PromptRecord> = {}
  for (const [id, askedAt] of asked) {
    const before = prompts[id] ?? untouched
    prompts[id] = { ...before, asked: before.asked + 1, askedAt }
  }
  for (const [id, answeredAt] of answered) {
    const { asked, askedAt = answeredAt, ...before } = prompts[id] ?? untouched
    prompts[id] = { ...before, asked: Math.max(1, asked), askedAt, answeredAt }
  }
  const times = [...asked, ...answered].map(([, at]) => at)
  return {
    prompts,
    visit: { count: visits, seenAt: now, interrupted: 0 },
    ...(times[0] !== undefined && { interruptedAt: Math.max(...times) }),
  }
}

const pageOf = (url = '/') => {
  const { href, pathname, searchParams } = new URL(url, 'https://example.com')
  const query = Object.fromEntries(searchParams)
  return { url: href, path: pathname, query, title: '', referrer: '' }
}

/** The counts of a device on which this happened so often, all of it within the days that count. */
const countsIn = ({ prompts }: Config, moment: Moment, times: number): LedgerState['counts'] =>
  Object.fromEntries(
    prompts.flatMap(({ id, triggers = [] }) =>
      triggers.flatMap((trigger, at) =>
        isMet(trigger, moment) ? [[countKey(id, at), Array<number>(times).fill(moment.now)]] : [],
      ),
    ),
  )

/** Everything that the rules look at, by the names of the config; nothing is disturbed. */
export const momentIn = (config: Config, circumstances: Circumstances): Moment => {
  const { now, ledger, signal, times, url, user = {}, context = {}, flags = {} } = circumstances
  const time = new Date(now)
  const moment: Moment = {
    now,
    ledger,
    signal,
    facts: {
      page: pageOf(url),
      device: { type: circumstances.device ?? 'desktop' },
      user,
      event: signal?.properties ?? {},
      answers: {},
      context,
      flags,
      locale: circumstances.locale ?? config.locale ?? 'en',
      visits: ledger.visit.count,
      now: { hour: time.getHours(), weekday: time.getDay() || 7 },
      threads: { open: 0 },
      prompts: Object.fromEntries(
        Object.entries(ledger.prompts).map(([id, { answers, answeredAt }]) => [
          id,
          { answers, daysSince: answeredAt && Math.floor((now - answeredAt) / dayMs) },
        ]),
      ),
    },
    quiet: { betweenPromptsDays: 14, perVisit: 1, ...config.quiet },
    consent: 'granted',
    seed: circumstances.seed ?? (typeof user.id === 'string' ? user.id : 'a device'),
    polite: true,
    busy: false,
  }
  if (times === undefined) return moment
  return { ...moment, ledger: { ...ledger, counts: countsIn(config, moment, times) } }
}
