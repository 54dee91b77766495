import type { Outcome } from '../model/transport.ts'
import { mostWords, readResults } from './results.ts'
import { httpDateMs, retryAfterSeconds } from './retry-after.ts'

/** What of an answer decides, beside its body. */
type Head = Pick<Response, 'status' | 'redirected' | 'type' | 'headers'>

/**
 * What the head of an answer says.
 * - `accepted`: taken, except what the body says entry by entry.
 * - `elsewhere`: a captive portal, as hotels and trains have them, answered in the endpoint's place.
 * - `busy`, `refused`, `closed`: not now; not these entries; nothing at all, as things stand.
 */
type Verdict = 'accepted' | 'elsewhere' | 'busy' | 'refused' | 'closed'

/** Reads the head of an answer, by the lists of the wire protocol. */
export const verdictOn = ({ status, redirected, headers }: Head): Verdict => {
  if (status >= 200 && status < 300)
    return redirected || /^text\/html/i.test(headers.get('content-type') ?? '')
      ? 'elsewhere'
      : 'accepted'
  if ([408, 409, 425, 429].includes(status)) return 'busy'
  if ([400, 410, 413, 415, 422].includes(status)) return 'refused'
  return status >= 500 && status < 600 && status !== 501 ? 'busy' : 'closed'
}

const ownWords = (body: unknown): string => {
  const { message, error } = Object(body)
  const words = [message, error, Object(error).message].find((value) => typeof value === 'string')
  return words ? `: ${words.slice(0, mostWords)}` : ''
}

/** What is known beside the answer. */
interface Sent {
  /** The address that answered, for people to read. */
  readonly address: string
  /** Of the entries that were sent. */
  readonly ids: readonly string[]
  /** Only what stands in `results` counts as delivered. */
  readonly byId: boolean
  /** The device's clock in ms since 1970, for an answer without `Date`. */
  readonly nowMs: number
}

/**
 * What became of a batch that was answered like this.
 * @param body as it was parsed, of any shape; undefined where it is not JSON, or was not read
 */
export const readOutcome = (head: Head, body: unknown, sent: Sent): Outcome => {
  const { status, type, headers } = head
  const what = `${type === 'opaqueredirect' ? 'redirect' : `HTTP ${status}`} from ${sent.address}`
  switch (verdictOn(head)) {
    case 'accepted': {
      const results = readResults(body, sent.ids, sent.byId)
      return { status: 'delivered', ...(results.length && { results }) }
    }
    case 'elsewhere':
      return { status: 'retry' }
    case 'busy': {
      const clockMs = httpDateMs(headers.get('date')) || sent.nowMs
      const afterSeconds = retryAfterSeconds(headers.get('retry-after'), clockMs)
      return { status: 'retry', ...(afterSeconds && { afterSeconds }) }
    }
    case 'refused': {
      const reason = what + ownWords(body)
      if (status !== 410) return { status: 'rejected', reason }
      // Gone means all of them, however few are sent at once.
      const results = sent.ids.map((id) => ({ id, status: 'rejected' as const, reason }))
      return { status: 'delivered', results }
    }
    case 'closed':
      return { status: 'held', reason: what }
  }
}
