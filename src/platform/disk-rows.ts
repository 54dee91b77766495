import type { RowStore, Rows, Step } from './rows.ts'

const table = 'rows'

/** What a request or a transaction comes to. */
const end = <T>(ending: IDBRequest<T> | IDBTransaction) =>
  new Promise<T>((resolve, reject) => {
    const it = ending as IDBRequest<T> & IDBTransaction
    it.onsuccess = it.oncomplete = () => resolve(it.result)
    it.onerror = it.onabort = () => reject(it.error)
  })

const rangeOf = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

const rowsOf = (store: IDBObjectStore): Rows => ({
  onDisk: true,
  get: (key) => end(store.get(key)),
  list: (prefix, limit) => end(store.getAll(rangeOf(prefix), limit)),
  keys: (prefix, limit) => end(store.getAllKeys(rangeOf(prefix), limit)) as Promise<string[]>,
  count: (prefix) => end(store.count(rangeOf(prefix))),
  put: (key, value) => void store.put(value, key),
  delete: (key) => void store.delete(key),
  clear: () => void store.clear(),
})

/**
 * Rows in IndexedDB. A step is done when its transaction is complete, with strict durability: what
 * was only a successful request is lost when the browser is killed.
 *
 * @param limitMs a browser that does not answer within this time counts as one that refuses
 * @param mayCreate without it, only a database that is there already is opened
 */
export const createDiskRows = (
  name: string,
  limitMs: number,
  mayCreate: () => boolean,
): RowStore => {
  let opened: Promise<IDBDatabase> | undefined
  let hanging: Error | undefined

  const open = async () => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () =>
      mayCreate() ? request.result.createObjectStore(table) : request.transaction?.abort()
    const database = await end(request)
    database.onclose = database.onversionchange = close
    return database
  }

  const close = () => {
    opened?.then((database) => database.close()).catch(() => {})
    opened = undefined
  }

  const begin = async () => {
    opened ??= open()
    return (await opened).transaction(table, 'readwrite', { durability: 'strict' })
  }

  const run = async <T>(step: Step<T>) => {
    // A dead connection says so only here; one fresh connection, and then no more.
    const transaction = await begin().catch(() => {
      close()
      return begin()
    })
    const rows = Promise.resolve(rowsOf(transaction.objectStore(table)))
    const result = rows.then(step).catch((error) => {
      transaction.abort()
      throw error
    })
    await Promise.all([result, end(transaction)])
    return result
  }

  return {
    transact: (step) =>
      new Promise((resolve, reject) => {
        // Nobody waits a second time for a browser that does not answer.
        if (hanging) return reject(hanging)
        // In two halves: a page that was frozen, or a lid that was closed, costs only one of them.
        let timer = setTimeout(() => {
          timer = setTimeout(() => {
            hanging = new Error('No answer')
            reject(hanging)
          }, limitMs / 2)
        }, limitMs / 2)
        run(step)
          .then(resolve, reject)
          .finally(() => {
            clearTimeout(timer)
            hanging = undefined
          })
      }),
    close,
  }
}
