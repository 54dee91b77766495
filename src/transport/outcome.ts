import type { EntryResult, Outcome } from '../model/transport.ts'
import { mostWords, readResults } from './results.ts'
import { httpDateMs, retryAfterSeconds } from './retry-after.ts'

/** An answer of the endpoint, as far as it decides what becomes of a batch. */
export interface Answer {
  /** 0 where the browser hides it, as with a redirect. */
  readonly status: number
  /** The address that answered, for people to read. */
  readonly url: string
  /** A redirect was followed although we asked for none to be. */
  readonly redirected: boolean
  /** The browser met a redirect and hides where to. */
  readonly redirect: boolean
  readonly header: (name: string) => string | null
  /** The body; empty where it was not read. */
  readonly text: string
}

/** What is known beside the answer. */
export interface Question {
  /** Ids of the entries that were sent. */
  readonly ids: readonly string[]
  /** Only what stands in `results` counts as delivered. */
  readonly byId: boolean
  /** The device's clock, in ms, for an answer without `Date`. */
  readonly nowMs: number
}

const retried = [408, 409, 425, 429]
const refused = [400, 410, 413, 415, 422]

export const isSuccess = (status: number): boolean => status >= 200 && status < 300

/** The endpoint will never take these entries, and may say why in its body. */
export const isRefusal = (status: number): boolean => refused.includes(status)

/** A hotel's or a train's network answered in the endpoint's place. */
export const isCaptivePortal = ({ status, redirected, header }: Answer): boolean =>
  isSuccess(status) && (redirected || /^\s*text\/html/i.test(header('content-type') ?? ''))

const isRetried = (status: number) =>
  retried.includes(status) || (status >= 500 && status < 600 && status !== 501)

const isRedirect = ({ status, redirect }: Answer) =>
  redirect || [301, 302, 303, 307, 308].includes(status)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}

const retry = (afterSeconds: number | undefined): Outcome =>
  afterSeconds === undefined ? { status: 'retry' } : { status: 'retry', afterSeconds }

const unnamed = (ids: readonly string[], results: readonly EntryResult[]): EntryResult[] =>
  ids
    .filter((id) => !results.some((result) => result.id === id))
    .map((id) => ({ id, status: 'retry', reason: 'not named in the results of the answer' }))

const acknowledged = (text: string, { ids, byId }: Question): Outcome => {
  const named = readResults(parseJson(text), ids)
  const results = byId ? [...named, ...unnamed(ids, named)] : named
  // Nothing was taken: that is a failed attempt, whatever the status above it says.
  if (results.length === ids.length && results.every(({ status }) => status === 'retry'))
    return retry(longestWait(results))
  return results.length ? { status: 'delivered', results } : { status: 'delivered' }
}

const longestWait = (results: readonly EntryResult[]): number | undefined =>
  Math.max(0, ...results.map(({ afterSeconds }) => afterSeconds ?? 0)) || undefined

const ownWords = (text: string): string => {
  const { message, error, detail } = Object(parseJson(text))
  const words = [message, error, Object(error).message, detail].find(
    (value) => typeof value === 'string' && value,
  )
  return words ? `: ${words.slice(0, mostWords)}` : ''
}

/** What became of a batch that was answered like this. */
export const readOutcome = (answer: Answer, question: Question): Outcome => {
  const { status, url, header, text } = answer
  if (isCaptivePortal(answer)) return retry(undefined)
  if (isSuccess(status)) return acknowledged(text, question)
  if (isRetried(status))
    return retry(
      retryAfterSeconds(header('retry-after'), httpDateMs(header('date')) ?? question.nowMs),
    )
  if (isRefusal(status))
    return { status: 'rejected', reason: `HTTP ${status} from ${url}${ownWords(text)}` }
  return {
    status: 'held',
    reason: isRedirect(answer)
      ? `redirect from ${url}, which is not followed: name the final address as the endpoint`
      : `HTTP ${status} from ${url}`,
  }
}
