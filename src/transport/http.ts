import ky from 'ky'
import type { Outcome, Sending, Transport } from '../model/transport.ts'
import { timeLimitMs, withTimeLimit } from '../platform/time-limit.ts'
import { readOutcome, verdictOn } from './outcome.ts'
import { httpDateMs } from './retry-after.ts'

/** What the transport to an endpoint of our own format needs. */
export interface HttpOptions {
  /** Address of the endpoint; a relative one resolves against the page. */
  readonly endpoint: string
  /** `acknowledge: "byId"`: only ids that stand in `results` count as delivered. @default false */
  readonly byId?: boolean
  /**
   * Told the endpoint's own time with each answer that shows its `Date`, both in ms since 1970.
   * It must not throw: that would count as a failed attempt.
   */
  readonly onServerTime?: (serverMs: number, deviceMs: number) => void
  /** The device's clock, in ms since 1970. */
  readonly now: () => number
  /** How long an attempt may take in ms, by the size of its body. @default timeLimitMs */
  readonly limitMs?: (bytes: number) => number
}

/** A refusal is decided by its status; for the endpoint's own words we wait no longer than this. */
const wordsMs = 1000

const post = (endpoint: string, body: string, { keepalive, token }: Sending, signal: AbortSignal) =>
  ky(endpoint, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    signal,
    keepalive,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    // One layer owns time, and it is the outbox; statuses are read in `outcome.ts`.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}

/** The body, where the verdict leaves something to it. */
const readBody = async (response: Response, signal: AbortSignal): Promise<unknown> => {
  const verdict = verdictOn(response)
  const text = () => response.text().then(parseJson)
  if (verdict === 'accepted') return text()
  if (verdict === 'refused') return withTimeLimit(wordsMs, signal, text).catch(() => {})
}

/** The address without its query, where keys are kept that have no place in a message. */
const withoutQuery = (url: string) => url.replace(/[?#].*/s, '')

/**
 * Carries batches over HTTP to an endpoint of our own format, one request a call. It never rejects:
 * whatever the network, the endpoint or a patched `fetch` does is an {@link Outcome}.
 */
export const createHttpTransport =
  ({ endpoint, byId = false, onServerTime, now, limitMs = timeLimitMs }: HttpOptions): Transport =>
  async (entries, sending) => {
    const attempt = async (body: string, signal: AbortSignal): Promise<Outcome> => {
      let request: Promise<Response>
      try {
        request = post(endpoint, body, sending, signal)
      } catch {
        // Thrown before anything is sent: waiting will not mend it. The error itself is not quoted,
        // since it may quote the token.
        return { status: 'held', reason: `cannot send to ${withoutQuery(endpoint)}` }
      }
      const response = await request
      const nowMs = now()
      const serverMs = httpDateMs(response.headers.get('date'))
      if (serverMs && verdictOn(response) !== 'elsewhere') onServerTime?.(serverMs, nowMs)
      return readOutcome(response, await readBody(response, signal), {
        address: withoutQuery(response.url || endpoint),
        ids: entries.map(({ id }) => id),
        byId,
        nowMs,
      })
    }
    try {
      const body = JSON.stringify({ sentAt: new Date(now()).toISOString(), entries })
      const bytes = new TextEncoder().encode(body).length
      return await withTimeLimit(limitMs(bytes), sending.signal, (signal) => attempt(body, signal))
    } catch {
      return { status: 'retry', network: true }
    }
  }
