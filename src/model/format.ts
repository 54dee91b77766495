import type { Entry } from './entry.ts'
import type { Outcome } from './transport.ts'

/** One HTTP request, as an endpoint that is not ours wants it. */
export interface FormatRequest {
  /** Where to post, without anything that `fetch` refuses in an address. */
  readonly url: string
  readonly body: string
  readonly contentType: string
  /** The answer stands at another address, to which the endpoint sends everybody. @default 'manual' */
  readonly redirect?: 'follow' | 'manual'
}

/** What is known beside the entries when they are sent. */
export interface FormatSending {
  /**
   * Absolute address of the endpoint. A public key that the endpoint wants to see stands before its
   * host, as in a Sentry DSN: `https://<key>@host/path`.
   */
  readonly endpoint: string
  /** ISO 8601, by the device's clock. */
  readonly sentAt: string
}

/** What an endpoint answered. */
export interface FormatAnswer {
  readonly status: number
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown
  readonly entries: readonly Entry[]
}

/**
 * A pure mapper from our entries to what an endpoint of another kind takes. Whatever it makes is
 * made of the entries alone, so that a retry of the same entries says the same.
 */
export interface Format {
  /** Entries that one request may carry. */
  readonly maxEntries: number
  /** The person's token is meant for this endpoint too; else it stays here. @default false */
  readonly takesToken?: boolean
  readonly request: (entries: readonly Entry[], sending: FormatSending) => FormatRequest
  /** What an answer means where the lists of the wire protocol would be wrong; else undefined. */
  readonly outcome?: (answer: FormatAnswer) => Outcome | undefined
}
