/**
 * One ordered map of keys to values, as one step sees it. Keys of records are `<kind>/<id>`, so
 * that a new kind of record never needs a new version of the database, and old and new tabs work
 * side by side.
 */
export interface Rows {
  /** False where this step lives in memory only. */
  readonly onDisk: boolean
  get<T>(key: string): Promise<T | undefined>
  /** The values whose keys begin with `prefix`, in the order of their keys. */
  list<T>(prefix: string, limit?: number): Promise<T[]>
  /** The keys that begin with `prefix`, in their order. */
  keys(prefix: string, limit?: number): Promise<string[]>
  count(prefix: string): Promise<number>
  put(key: string, value: unknown): void
  /** @param key a range only where the rows are on the disk, which is far quicker than many keys */
  delete(key: string | IDBKeyRange): void
  /** Deletes every key. */
  clear(): void
}

/**
 * One atomic step over the rows: all of it happens, or nothing. It may await nothing but the rows,
 * and it may run a second time, in memory, where the disk refuses; so it changes nothing else.
 */
export type Step<T> = (rows: Rows) => Promise<T> | T

/** Where rows live: on the disk, or in memory. */
export interface RowStore {
  transact<T>(step: Step<T>): Promise<T>
  close(): void
}
