import ky from 'ky'
import type { Entry } from '../model/entry.ts'
import type { Outcome, Sending, Transport } from '../model/transport.ts'
import { type Answer, isCaptivePortal, isRefusal, isSuccess, readOutcome } from './outcome.ts'
import { httpDateMs } from './retry-after.ts'
import { timeLimitMs, withTimeLimit } from './time-limit.ts'

/** What the transport to an endpoint of our own format needs. */
export interface HttpOptions {
  /** Address of the endpoint; a relative one resolves against the page. */
  readonly endpoint: string
  /** `acknowledge: "byId"`: only ids that stand in `results` count as delivered. @default false */
  readonly byId?: boolean
  /** Told the endpoint's own time with each answer that shows its `Date`, both in ms since 1970. */
  readonly onServerTime?: (serverMs: number, deviceMs: number) => void
  /** The device's clock, in ms since 1970. */
  readonly now: () => number
  /** How long an attempt may take in ms, by the size of its body. @default timeLimitMs */
  readonly limitMs?: (bytes: number) => number
}

/** The status already decides; for the endpoint's own words we wait no longer than this. */
const wordsMs = 1000

const post = (endpoint: string, body: string, { keepalive, token }: Sending, signal: AbortSignal) =>
  ky.post(endpoint, {
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

const readAnswer = async (response: Response, endpoint: string, signal: AbortSignal) => {
  const answer: Answer = {
    status: response.status,
    // A key in the query is nobody's business in an error message.
    url: (response.url || endpoint).replace(/[?#].*/s, ''),
    redirected: response.redirected,
    redirect: response.type === 'opaqueredirect',
    header: (name) => response.headers.get(name),
    text: '',
  }
  if (isRefusal(answer.status))
    return {
      ...answer,
      text: await withTimeLimit(wordsMs, signal, () => response.text()).catch(() => ''),
    }
  if (isSuccess(answer.status) && !isCaptivePortal(answer))
    return { ...answer, text: await response.text() }
  return answer
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)

/**
 * Carries batches over HTTP to an endpoint of our own format, one request a call. It never rejects:
 * whatever the network, the endpoint or a patched `fetch` does is an {@link Outcome}.
 */
export const createHttpTransport = ({
  endpoint,
  byId = false,
  onServerTime,
  now,
  limitMs = timeLimitMs,
}: HttpOptions): Transport => {
  const tellTime = (answer: Answer, nowMs: number) => {
    const serverMs = httpDateMs(answer.header('date'))
    if (serverMs !== undefined && !isCaptivePortal(answer)) onServerTime?.(serverMs, nowMs)
  }

  const attempt = async (
    entries: readonly Entry[],
    body: string,
    sending: Sending,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    let request: Promise<Response>
    try {
      request = post(endpoint, body, sending, signal)
    } catch (error) {
      // What throws before anything is sent is a wrong address or token: waiting will not mend it.
      return { status: 'held', reason: `cannot send to ${endpoint}: ${messageOf(error)}` }
    }
    const response = await request
    const nowMs = now()
    const answer = await readAnswer(response, endpoint, signal)
    tellTime(answer, nowMs)
    return readOutcome(answer, { ids: entries.map(({ id }) => id), byId, nowMs })
  }

  return async (entries, sending) => {
    try {
      const body = JSON.stringify({ sentAt: new Date(now()).toISOString(), entries })
      const bytes = new TextEncoder().encode(body).length
      return await withTimeLimit(limitMs(bytes), sending.signal, (signal) =>
        attempt(entries, body, sending, signal),
      )
    } catch {
      return { status: 'retry', network: true }
    }
  }
}
