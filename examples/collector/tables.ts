import type { Kysely, Transaction } from 'kysely'

/** Everything that ever arrived, in the order of arrival. A row without `raw` is a tombstone. */
export interface EntryRow {
  readonly seq: number
  readonly id: string
  readonly kind: string
  /** Id of the response that it belongs to; for a response its own. */
  readonly response: string | null
  /** The JSON exactly as it came, so that fields of a newer SDK are kept. */
  readonly raw: string | null
  /** ISO 8601, by our clock. */
  readonly received_at: string
}

/** A response that was not erased, with what has to be found quickly. */
export interface ThreadRow {
  readonly response: string
  readonly seq: number
  readonly ref: string
  readonly prompt: string
  /** `claim.h`, where the device made one. */
  readonly claim: string | null
  /** `claim.seal`: the key to words that only that device reads. Never shown. */
  readonly seal: string | null
  /** Who answered, where a token of the host said so; never what an entry says of itself. */
  readonly person: string | null
  readonly state: string
  /** ISO 8601: our clock when it arrived, less the time it waited on the device. */
  readonly answered_at: string
}

/** A notice as it stands. */
interface NoticeRow {
  readonly id: string
  readonly rev: number
  readonly revoked: number
  readonly json: string
}

/** A notice as it was said, revision by revision. */
interface RevisionRow {
  readonly notice: string
  readonly rev: number
  readonly seq: number
  readonly json: string
  readonly received_at: string
}

/** Which responses a revision answers; those without a claim are here too. */
interface AddressedRow {
  readonly notice: string
  readonly rev: number
  readonly response: string
  /** What only this person reads, as JSON. */
  readonly words: string | null
}

/** The first answer for a notice, rev and response. */
interface ConfirmationRow {
  readonly notice: string
  readonly rev: number
  readonly response: string
  readonly entry: string
  readonly seq: number
  readonly answer: string
}

export interface Tables {
  arrivals: { readonly n: number }
  entries: EntryRow
  threads: ThreadRow
  notices: NoticeRow
  revisions: RevisionRow
  addressed: AddressedRow
  confirmations: ConfirmationRow
}

export type Database = Kysely<Tables>
/** Inside a transaction; a Transaction is a Kysely too. */
export type Trx = Transaction<Tables>
