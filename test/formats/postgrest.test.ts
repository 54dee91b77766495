import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postgrest } from '../../src/formats.ts'
import type { Entry } from '../../src/model/entry.ts'
import { everyKind, known, response, sentAt } from './helpers/samples.ts'
import { anyEntries } from './helpers/wild.ts'

const request = (entries: readonly Entry[], endpoint = 'https://db.example/rest/v1/feedback') =>
  postgrest.request(entries, { endpoint, sentAt })

/** The table as the docs tell people to make it. */
const [, createTable = ''] =
  /```sql\n(create table feedback [\s\S]*?)```/.exec(readFileSync('docs/formats.md', 'utf8')) ?? []

/** PostgREST's documented status for what PostgreSQL complains of. */
const statusOf = (code: string) =>
  ['23505', '23503'].includes(code) ? 409 : /^(?:08|53)/.test(code) ? 503 : 400

let db: PGlite
beforeAll(async () => {
  db = await PGlite.create()
  await db.exec(createTable)
}, 60_000)
afterAll(() => db.close())
beforeEach(() => db.exec('delete from feedback'))

/** Inserts as PostgREST does: the columns of the first object, from the body as one parameter. */
const insert = async (entries: readonly Entry[]) => {
  const { body } = request(entries)
  const columns = Object.keys(JSON.parse(body)[0])
    .map((name) => `"${name}"`)
    .join(', ')
  return db
    .query(
      `insert into feedback (${columns}) select ${columns} from json_populate_recordset(null::feedback, $1)`,
      [body],
    )
    .then(
      () => ({ status: 201, body: undefined, entries }),
      ({ code, message, detail = null, hint = null }) => ({
        status: statusOf(code),
        body: { code, message, details: detail, hint },
        entries,
      }),
    )
}

/** What the outbox is told of a real complaint. */
const outcomeOf = async (entries: readonly Entry[]) => {
  const answer = await insert(entries)
  return [answer.body?.code, postgrest.outcome?.(answer)]
}

const rows = async () => (await db.query<Record<string, unknown>>('select * from feedback')).rows

test('rows of every kind have the same keys, and are inserted at once', async () => {
  const parsed = JSON.parse(request(everyKind).body)
  expect(new Set(parsed.map((row: object) => Object.keys(row).join())).size).toBe(1)
  expect(await insert(everyKind)).toMatchObject({ status: 201 })
  expect(await rows()).toHaveLength(everyKind.length)
})

test('a response can be asked for by its columns, and is whole in its last one', async () => {
  await insert([known])
  const { rows: found } = await db.query(
    `select ref, (answers->>'score')::int as score, respondent, at, entry
     from feedback where kind = 'response' and prompt = 'after-order'`,
  )
  expect(found).toEqual([
    { ref: 'R-7F3K2QX', score: 2, respondent: 'u_42', at: new Date(known.at), entry: known },
  ])
})

test('PostgreSQL takes any entry whatsoever', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      await db.exec('delete from feedback')
      expect(await insert(entries)).toMatchObject({ status: 201 })
    }),
    { numRuns: 30 },
  )
}, 20_000)

describe('an answer', () => {
  test('that the row is there already is delivered: this was a repeat', async () => {
    await insert([response])
    expect(await outcomeOf([response])).toEqual(['23505', { status: 'delivered' }])
    expect(await rows()).toHaveLength(1)
  })

  test('that one of several rows is there already halves the batch', async () => {
    await insert([response])
    expect(await outcomeOf([response, known])).toEqual([
      '23505',
      { status: 'rejected', reason: expect.stringMatching(/^23505: duplicate key/) },
    ])
    expect(await outcomeOf([known])).toEqual([undefined, undefined])
  })

  test.each([
    ['23502', 'alter table feedback alter touchpoint set not null', { touchpoint: undefined }],
    ['23514', "alter table feedback add check (prompt <> 'banned')", { prompt: 'banned' }],
    ['22P02', 'select 1', { id: 'no-uuid' }],
    ['22007', 'select 1', { at: 'yesterday-ish' }],
  ])('with %s is a refusal', async (code, sql, wrong) => {
    await db.exec(`begin; ${sql}`)
    const { touchpoint: _, ...rest } = response
    const [said, outcome] = await outcomeOf([{ ...rest, ...wrong } as Entry])
    await db.exec('rollback')
    expect([said, outcome]).toEqual([
      code,
      { status: 'rejected', reason: expect.stringContaining(code) },
    ])
  })

  test('with 23503, which PostgREST puts under 409, is a refusal and no conflict to wait for', async () => {
    await db.exec(
      'begin; create table prompts (id text primary key); alter table feedback add foreign key (prompt) references prompts',
    )
    const [code, outcome] = await outcomeOf([response])
    await db.exec('rollback; drop table if exists prompts')
    expect([code, outcome]).toMatchObject(['23503', { status: 'rejected' }])
  })

  test.each([
    ['a column that is not there', 400, 'PGRST204', 'held'],
    ['a query that it cannot read, as where a key is handed on', 400, 'PGRST100', 'held'],
    ['no table', 404, 'PGRST205', undefined],
    ['no connection', 503, 'PGRST000', undefined],
    ['no permission', 401, '42501', undefined],
  ])('about %s', (_, status, code, expected) => {
    const body = { code, message: 'no', details: null, hint: null }
    expect(postgrest.outcome?.({ status, body, entries: [response] })?.status).toBe(expected)
  })

  test.each([undefined, null, 'x', [], {}, { code: 7 }])(
    'of %j leaves it to the status',
    (body) => {
      expect(postgrest.outcome?.({ status: 409, body, entries: [response] })).toBeUndefined()
    },
  )
})

test('a key travels as apikey', () => {
  expect(request([response], 'https://k1@db.example/rest/v1/feedback').url).toBe(
    'https://db.example/rest/v1/feedback?apikey=k1',
  )
})
