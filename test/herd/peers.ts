import { type Failure, givesUp, type Policy } from './policy.ts'

/** A pause in ms, or `givesUp`, after the n-th failure in a row. */
type Pause = (nth: number, failure: Failure, random: () => number, afterSeconds: number) => number

const pausing =
  (pauseMs: Pause): Policy['failed'] =>
  ({ failures }, client, failure, now, random, afterSeconds = 0) => {
    const nth = (failures[client] as number) + 1
    failures[client] = nth
    const pause = pauseMs(nth, failure, random, afterSeconds)
    return pause === givesUp ? givesUp : now + pause
  }

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const never = Number.POSITIVE_INFINITY

/** 5 s, 10 s, 20 s … 1 h; `online` starts afresh 100 ms later. A 5xx is not kept, its event is lost. */
const sentry: Policy = {
  name: 'Sentry',
  source:
    '@sentry/core 11.12.0 `transports/offline` (START_DELAY, MIN_DELAY, MAX_DELAY), @sentry/browser `transports/offline` (`online`)',
  failed: pausing((nth, failure) =>
    failure === 'busy' ? givesUp : Math.min(5 * secondMs * 2 ** (nth - 1), hourMs),
  ),
  online: ({ failures }, client, now) => {
    failures[client] = 0
    return now + 100
  },
}

/** 3 s · 2ⁿ, a quarter more or less, up to 30 min, looked at every 3 s: 10 times, without an answer 3 times. */
const posthog: Policy = {
  name: 'PostHog',
  source:
    'posthog-js 1.449.2 `retry-queue` (pickNextRetryDelay, DEFAULT_MAX_RETRIES, STATUS_CODE_ZERO_MAX_RETRIES, 3 s poll), `request` (Retry-After up to 30 s)',
  gathersMs: () => 3 * secondMs,
  failed: pausing((nth, failure, random, afterSeconds) => {
    if (nth > (failure === 'busy' ? 10 : 3)) return givesUp
    if (failure === 'offline') return never
    const raw = 3 * secondMs * 2 ** (nth - 1)
    const capped = Math.min(30 * minuteMs, raw)
    const pause = capped + (random() - 0.5) * (capped - raw / 2)
    const asked = Math.min(afterSeconds, 30) * secondMs
    return Math.ceil(Math.max(pause, asked) / (3 * secondMs)) * 3 * secondMs
  }),
  online: (_clients, _client, now) => now,
}

/** The first repeat at once, then (1 to 2) · 0.5 s · 2ⁿ; each waits for a look every 0.1 to 0.6 s; 10 requests. */
const segment: Policy = {
  name: 'Segment',
  source:
    '@segment/analytics-next 1.84.3 `plugins/segmentio` (schedule-flush, maxRetryCount 10), @segment/analytics-core 1.8.3 `priority-queue/backoff`',
  waitsOffline: true,
  failed: pausing((nth, _failure, random) => {
    if (nth >= 10) return givesUp
    const look = 100 + random() * 500
    return nth === 1 ? look : look + (random() + 1) * 500 * 2 ** (nth - 1)
  }),
  online: (_clients, _client, now, random) => now + 100 + random() * 500,
}

/** 10 s, 20 s, 40 s … 10 min. Without an answer while the browser thinks it is online: taken for sent. */
const mixpanel: Policy = {
  name: 'Mixpanel',
  source:
    'mixpanel-browser 2.83.0 `request-batcher` (MAX_RETRY_INTERVAL_MS, flushInterval · 2, isOnline), `mixpanel-core` (batch_flush_interval_ms)',
  gathersMs: (random) => random() * 5 * secondMs,
  failed: pausing((nth, failure, _random, afterSeconds) => {
    if (failure === 'refused') return givesUp
    const pause = afterSeconds * secondMs || 5 * secondMs * 2 ** Math.min(nth, 20)
    return Math.min(10 * minuteMs, pause)
  }),
}

/** 1 s, 2 s, 4 s … 1 min. Without an answer while the browser thinks it is online: taken for sent. */
const datadog: Policy = {
  name: 'Datadog',
  source:
    '@datadog/browser-core 7.16.2 `transport/sendWithRetryStrategy` (INITIAL_BACKOFF_TIME, MAX_BACKOFF_TIME, shouldRetryRequest), `flushController` (FLUSH_DURATION_LIMIT)',
  gathersMs: () => 30 * secondMs,
  failed: pausing((nth, failure) =>
    failure === 'refused' ? givesUp : Math.min(minuteMs, secondMs * 2 ** Math.min(nth - 1, 20)),
  ),
}

const rudderstackPauses = [2, 4, 8, 20, 30, 60, 100, 300, 400, 400]

/** 1 s · 2ⁿ up to 6 min, rounded to one digit; 10 repeats. */
const rudderstack: Policy = {
  name: 'RudderStack',
  source:
    '@rudderstack/analytics-js 3.34.1 `xhrQueue/constants` (minRetryDelay, maxRetryDelay, maxAttempts), `retryQueue` (getDelay)',
  failed: pausing((nth) => (rudderstackPauses[nth - 1] ?? Number.NaN) * secondMs || givesUp),
}

/** 1 s, 1 s, 2 s, 3 s; 5 requests. Offline it waits, and goes 1 s after `online`. */
const amplitude: Policy = {
  name: 'Amplitude',
  source:
    '@amplitude/analytics-browser 2.48.1 `config` (flushIntervalMillis, flushMaxRetries), @amplitude/analytics-core 2.61.0 `plugins/destination` (retryTimeout)',
  gathersMs: () => secondMs,
  waitsOffline: true,
  failed: pausing((nth) => (nth >= 5 ? givesUp : Math.max(1, nth - 1) * secondMs)),
  online: (_clients, _client, now) => now + secondMs,
}

/**
 * What other SDKs do, from the constants that the newest version on npm had in November 2026. Where
 * one offers a choice, it is the choice that keeps more.
 */
export const peers: readonly Policy[] = [
  sentry,
  posthog,
  segment,
  mixpanel,
  datadog,
  rudderstack,
  amplitude,
]
