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

/** Version 1 of the tables. `arrivals` numbers entries and revisions in one order. */
export const createTables = `
  create table arrivals (n integer not null);
  insert into arrivals values (0);
  create table entries (
    seq integer primary key,
    id text not null unique,
    kind text not null,
    response text,
    raw text,
    received_at text not null
  );
  create index entries_by_response on entries (response, seq);
  create index entries_by_kind on entries (kind, seq);
  create table threads (
    response text primary key references entries (id),
    seq integer not null,
    ref text not null,
    prompt text not null,
    claim text,
    state text not null,
    answered_at text not null
  );
  create index threads_by_seq on threads (seq);
  create index threads_by_ref on threads (ref);
  create index threads_by_claim on threads (substr(claim, 1, 8));
  create index threads_by_state on threads (state, seq);
  create index threads_by_answered on threads (answered_at);
  create table notices (
    id text primary key,
    rev integer not null,
    revoked integer not null,
    json text not null
  );
  create table revisions (
    notice text not null references notices (id),
    rev integer not null,
    seq integer not null,
    json text not null,
    received_at text not null,
    primary key (notice, rev)
  );
  create table addressed (
    notice text not null references notices (id),
    rev integer not null,
    response text not null references threads (response),
    primary key (notice, rev, response)
  );
  create index addressed_by_response on addressed (response);
  create table confirmations (
    notice text not null references notices (id),
    rev integer not null,
    response text not null references threads (response),
    entry text not null,
    seq integer not null,
    answer text not null,
    primary key (notice, rev, response)
  );
  create index confirmations_by_response on confirmations (response);
`
