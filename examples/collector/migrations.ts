/** `arrivals` numbers entries and revisions in one order. */
const firstTables = `
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

const peopleAndSeals = `
  alter table threads add column seal text;
  alter table threads add column person text;
  create index threads_by_person on threads (person);
  alter table addressed add column words text;
`

/** What leads from each version of the tables to the next, the first from an empty file. */
export const migrations: readonly string[] = [firstTables, peopleAndSeals]
