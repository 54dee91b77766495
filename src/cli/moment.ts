import type { Facts } from '../model/facts.ts'
import type { LedgerState } from '../model/ledger.ts'
import type { Config } from '../model/schema.ts'
import type { Signal } from '../model/signal.ts'
import { dayMs } from '../rules/day-ms.ts'
import type { Moment } from '../rules/moment.ts'

/** What is known of a moment that nobody's browser has seen. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly ledger: LedgerState
  readonly signal: Signal | undefined
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

const pageOf = (url = '/') => {
  const { href, pathname, searchParams } = new URL(url, 'https://example.com')
  const query = Object.fromEntries(searchParams)
  return { url: href, path: pathname, query, title: '', referrer: '' }
}

/** Everything that the rules look at, by the names of the config; nothing is disturbed. */
export const momentIn = (config: Config, circumstances: Circumstances): Moment => {
  const { now, ledger, signal, url, user = {}, context = {}, flags = {} } = circumstances
  const time = new Date(now)
  return {
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
}
