import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import Sqlite from 'libsql'
import { migrations } from './migrations.ts'
import type { Database, Tables, Trx } from './tables.ts'

const tablesVersion = migrations.length

const pragmas = [
  'journal_mode = WAL',
  // An answer that we acknowledged is on the disk, also when the power goes.
  'synchronous = FULL',
  'busy_timeout = 5000',
  'foreign_keys = ON',
  // What was erased is overwritten in the file, not only unlinked.
  'secure_delete = ON',
]

const isBindable = (value: unknown): boolean =>
  value === null || typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))

// libsql aborts the whole process when it is handed a boolean; an error is enough.
const checked = (parameters: readonly unknown[]): readonly unknown[] => {
  const wrong = parameters.find((value) => !isBindable(value))
  if (wrong !== undefined || parameters.includes(undefined))
    throw new TypeError(`cannot store a value of type ${typeof wrong} in the database`)
  return parameters
}

/** What kysely needs of libsql, whose API is that of better-sqlite3. */
const forKysely = (sqlite: Sqlite.Database): SqliteDatabase => ({
  close: () => sqlite.close(),
  prepare: (text) => {
    const statement = sqlite.prepare(text)
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(checked(parameters)),
      run: (parameters) => statement.run(checked(parameters)),
      iterate: (parameters) => statement.iterate(checked(parameters)),
    }
  },
})

// A deferred transaction that first reads and then writes fails at once when another process has
// written in between, and no busy_timeout helps; an immediate one waits for its turn.
const immediateDriver = (database: SqliteDatabase) =>
  Object.assign(new SqliteDriver({ database }), {
    beginTransaction: async (connection: {
      executeQuery(query: CompiledQuery): Promise<unknown>
    }) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    },
  })

const migrate = (sqlite: Sqlite.Database, file: string): void => {
  sqlite.exec('begin immediate')
  try {
    const { user_version: found } = sqlite.prepare('pragma user_version').get() as {
      user_version: number
    }
    if (found > tablesVersion)
      throw new Error(
        `${file} was written by a later collector (version ${found}, this one knows ${tablesVersion}). It was left alone: start that later collector, or choose another data folder.`,
      )
    for (const migration of migrations.slice(found)) sqlite.exec(migration)
    sqlite.exec(`pragma user_version = ${tablesVersion}`)
    sqlite.exec('commit')
  } catch (error) {
    sqlite.exec('rollback')
    throw error
  }
}

/** Opens, and at the first start makes, the database in `dataDir`. */
export const openDatabase = (dataDir: string): Database => {
  // The folder holds what customers wrote: it is nobody else's to read.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'collector.db')
  const sqlite = new Sqlite(file)
  try {
    for (const pragma of pragmas) sqlite.exec(`pragma ${pragma}`)
    migrate(sqlite, file)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => immediateDriver(forKysely(sqlite)),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** Moves the write-ahead log into the file and empties it, so that no erased words stay in it. */
export const emptyLog = async (db: Database): Promise<void> => {
  await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db)
}

/** Closes the database, with everything in its file and nothing left in its log. */
export const closeDatabase = async (db: Database): Promise<void> => {
  await emptyLog(db)
  await db.destroy()
}

/** The next number in the one order in which entries and revisions arrived. */
export const nextSeq = async (trx: Trx): Promise<number> => {
  const row = await trx
    .updateTable('arrivals')
    .set((eb) => ({ n: eb('n', '+', 1) }))
    .returning('n')
    .executeTakeFirstOrThrow()
  return row.n
}
