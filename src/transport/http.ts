import ky from 'ky'
import { attempt } from '../model/attempt.ts'
import type { Format, FormatRequest } from '../model/format.ts'
import type { Outcome, Sending, Transport } from '../model/transport.ts'
import { withTimeLimit } from '../platform/time-limit.ts'
import { readOutcome, verdictOn } from './outcome.ts'
import { httpDateMs } from './retry-after.ts'

/** What the transport to an endpoint needs. */
export interface HttpOptions {
  /** Address of the endpoint; a relative one, of our own format, resolves against the page. */
  readonly endpoint: string
  /** How an endpoint that is not ours wants it. @default our own */
  readonly format?: Format | undefined
  /** `acknowledge: "byId"`: only ids that stand in `results` count as delivered. @default false */
  readonly byId?: boolean
  /**
   * Told the endpoint's own time with each answer that shows its `Date`, both in ms since 1970.
   * It must not throw: that would count as a failed attempt.
   */
  readonly onServerTime?: (serverMs: number, deviceMs: number) => void
  /** The device's clock, in ms since 1970. */
  readonly now: () => number
}

/** A refusal is decided by its status; for the endpoint's own words we wait no longer than this. */
const wordsMs = 1000

const post = (
  { url, body, contentType, redirect = 'manual' }: FormatRequest,
  { keepalive, token, signal }: Sending,
) =>
  ky(url, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': contentType,
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    signal,
    keepalive,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect,
    // One layer owns time, and it is the outbox; statuses are read in `outcome.ts`.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  })

const parseJson = (text: string): unknown => attempt(() => JSON.parse(text))

/** The body, where the verdict leaves something to it. */
const readBody = async (response: Response, signal: AbortSignal): Promise<unknown> => {
  const verdict = verdictOn(response)
  const text = () => response.text().then(parseJson)
  if (verdict === 'accepted') return text()
  if (verdict === 'refused') return withTimeLimit(wordsMs, signal, text).catch(() => {})
}

/** The address without its query and what stands before its host: keys have no place in a message. */
const withoutQuery = (url: string) => url.replace(/[?#].*/s, '').replace(/\/\/[^/]*@/, '//')

/** An endpoint of our own kind. */
const ownRequest: Format['request'] = (entries, { endpoint, sentAt }) => ({
  url: endpoint,
  body: JSON.stringify({ sentAt, entries }),
  contentType: 'application/json',
})

/**
 * Carries batches over HTTP, one request a call, for as long as its signal lets it. What is heard
 * is an {@link Outcome}; it rejects where nothing was, and whoever sends takes that for a broken
 * network.
 */
export const createHttpTransport =
  ({ endpoint, format, byId = false, onServerTime, now }: HttpOptions): Transport =>
  async (entries, sending) => {
    const make = format?.request ?? ownRequest
    const sentAt = new Date(now()).toISOString()
    const request = attempt(() => post(make(entries, { endpoint, sentAt }), sending))
    // Thrown before anything is sent: waiting will not mend it. The error itself is not quoted,
    // since it may quote the token.
    if (!request) return { status: 'held', reason: `cannot send to ${withoutQuery(endpoint)}` }
    const response = await request
    const nowMs = now()
    const serverMs = httpDateMs(response.headers.get('date'))
    if (serverMs && verdictOn(response) !== 'elsewhere') onServerTime?.(serverMs, nowMs)
    if (format?.outcome) {
      const body = parseJson(await response.text())
      const outcome = format.outcome({ status: response.status, body, entries })
      if (outcome) return outcome
    }
    return readOutcome(response, format ? undefined : await readBody(response, sending.signal), {
      address: withoutQuery(response.url || endpoint),
      ids: entries.map(({ id }) => id),
      byId: !format && byId,
      nowMs,
    })
  }
